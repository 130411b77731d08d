/**
 * Lint rules: `npm run lint`. Besides the usual sets they hold two promises of this project:
 * which room of src/ may import which (ARCHITECTURE.md), and that no text of a document can
 * reach a place where a browser reads HTML or script (SECURITY.md).
 */
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const CONFIG = 'health-config/config.ts';
const CONTAINED = 'contained.ts';
const BELOW_ELEMENTS = [
  'controllers',
  'render',
  'loading',
  'words',
  'styles',
  'document',
  CONFIG,
  CONTAINED,
];

/** What each room may import besides itself. A room that is not here may import nothing. */
const ROOMS = {
  'health-answer': ['document-element', ...BELOW_ELEMENTS],
  'privacy-notice': ['document-element', ...BELOW_ELEMENTS],
  // what the two have in common
  'document-element': BELOW_ELEMENTS,
  'health-config': BELOW_ELEMENTS,
  controllers: ['loading', 'words', 'document', CONFIG, CONTAINED],
  // the reasons of a failed load, which the views put into words
  render: ['words', 'styles', 'document', 'loading/load-error.ts'],
  loading: ['document'],
  words: [],
  styles: [],
  document: [],
  tools: ['document', 'render'],
};

const arrows = [
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: './src',
    except: [room, ...allowed].map((path) => `./${path}`),
    message: `${room}/ may import ${allowed.length > 0 ? `${allowed.join(', ')} and itself` : 'only itself'}.`,
  })),
  // the entry points may import every room but this one
  { target: './src/*.ts', from: './src/tools', message: 'Nothing imports tools/.' },
];

const HTML_SINKS =
  '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|parseFromString|createContextualFragment|srcdoc)$/';

/** Ways for text to become HTML or script. */
const sinks = [
  {
    selector: `MemberExpression[property.name=${HTML_SINKS}]`,
    message: 'Text never becomes HTML here.',
  },
  {
    selector: `MemberExpression[property.value=${HTML_SINKS}]`,
    message: 'Text never becomes HTML here.',
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
    message: 'Text never becomes HTML here.',
  },
  {
    selector:
      'TaggedTemplateExpression TemplateElement[value.raw=/[.?@]?(innerHTML|outerHTML|srcdoc)\\s*=\\s*["\']?$/i]',
    message: 'Text never becomes HTML here.',
  },
];

const unsafeImports = {
  patterns: [
    { regex: 'directives/unsafe-', message: 'It puts text into the page as HTML.' },
    { regex: '^lit(-html)?/static', message: 'It puts text into the page as HTML.' },
    {
      regex: '^lit$',
      importNames: ['unsafeCSS'],
      message: 'Styles are written in css`` literals.',
    },
  ],
};

const readOnly = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'screenshots/', 'demo/media/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `!` is for what noUncheckedIndexedAccess can't know; the type checker sees the rest
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `return problem(…)` ends a branch in one line
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'import-x': importX, 'lit-a11y': litA11y },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.js'],
          extensionAlias: { '.js': ['.ts', '.js'] },
        }),
      ],
      litHtmlSources: true,
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: arrows }],
      'no-restricted-syntax': ['error', ...sinks],
      'no-restricted-imports': ['error', unsafeImports],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai: expect(found).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      // the types of semantic-dom-diff say that chai's equal() is asynchronous; it is not
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: readOnly(
        'AbortSignal Buffer console fetch performance process setTimeout URL URLSearchParams',
      ),
    },
  },
  {
    files: ['demo/**/*.js'],
    languageOptions: {
      globals: readOnly(
        'console customElements document fetch history localStorage location navigator URL URLSearchParams window',
      ),
    },
  },
);
