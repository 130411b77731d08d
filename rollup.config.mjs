/** The two bundles that partner sites load. `npm run build` runs this and makes the rest of dist/. */
import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { containModule } from './scripts/contain-module.mjs';
import { isolateLit } from './scripts/isolate-lit.mjs';
import { packWords } from './scripts/pack-words.mjs';
import { shrinkStyles } from './scripts/shrink-styles.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/**
 * The second line has Chromium compile every function while the file comes in, off the main
 * thread, instead of one by one before the first article is painted.
 */
const banner = `/*! health-widgets ${version}, MIT: THIRD-PARTY-NOTICES */
//# allFunctionsCalledOnLoad`;

/**
 * The order in which modules stand in the bundle: like beside like, which makes it about 100
 * bytes smaller under Brotli. Rollup puts modules in the order in which they are first imported.
 */
const ORDER = [
  'document/read',
  'render/article',
  'styles/notice',
  'styles/article',
  'styles/shared',
  'render/states',
  'words/words',
  'health-answer/events',
  'controllers/announcer',
];

/**
 * Properties by which the bundle's modules talk to each other, and Lit's base class to its
 * subclasses and controllers. None is public, or of the platform, or a field of a document:
 * short names for these make it about 200 bytes smaller.
 */
export const INTERNALS = new RegExp(
  `^(?:${[
    '_\\$\\w+|isUpdatePending|enableUpdating|performUpdate|createRenderRoot|addController',
    'hostConnected|hostDisconnected',
    'insecurePage|bases|loses|outer|depth',
    'documents|want|wanted|given|users|choose|fail|outcome|focusRoot|isNear|playing',
  ].join('|')})$`,
);

const likeBesideLike = (input) => ({
  name: 'like-beside-like',
  transform(code, id) {
    if (!id.endsWith(input)) return null;
    const imports = ORDER.map((module) => `import './${module}.js';`);
    return { code: imports.join('') + code, map: null, moduleSideEffects: true };
  },
});

const bundle = (input, name) => ({
  input,
  output: {
    file: `dist/${name}`,
    format: 'es',
    // one file is the product: an import() in the source would be a second request
    inlineDynamicImports: true,
    sourcemap: true,
    // `../node_modules/lit-html/…` and `../src/…`, wherever the checkout lies
    sourcemapPathTransform: (path) => path.replace(/^(?:\.\.\/)+/, ''),
    banner,
  },
  plugins: [
    likeBesideLike(input),
    // before esbuild, which would turn the literals' line breaks into \n
    shrinkStyles(),
    packWords(),
    esbuild({
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      define: { __VERSION__: JSON.stringify(version) },
    }),
    resolve({ exportConditions: ['production', 'browser'] }),
    isolateLit(),
    terser({
      ecma: 2022,
      module: true,
      // no function of ours or of Lit's is written in the old way to be a constructor
      compress: { passes: 3, unsafe_arrows: true },
      mangle: { properties: { regex: INTERNALS } },
      format: { comments: /^(?:! health-widgets|# all)/ },
      maxWorkers: 1,
    }),
    containModule(),
  ],
  // a cycle or an unused import is a mistake in our source
  onwarn(warning) {
    throw Object.assign(new Error(warning.message), warning);
  },
});

export default [
  bundle('src/index.ts', 'health-widgets.js'),
  bundle('src/index.all.ts', 'health-widgets.all.js'),
];
