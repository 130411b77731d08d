/**
 * Describes the elements for editors and for the reference: dist/custom-elements.json,
 * vscode.html-custom-data.json and web-types.json, from the source and its comments.
 */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist';

/** Files come in the order of the file system; the output must not. */
const sortModules = {
  name: 'sort-modules',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/tools/**', '**/*.d.ts'],
  litelement: true,
  outdir,
  // package.json points at the manifest already
  packagejson: false,
  plugins: [
    sortModules,
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: null,
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({
      outdir,
      webTypesFileName: 'web-types.json',
      packageJson: false,
      hideLogs: true,
    }),
  ],
};
