/**
 * The scripts of all contenders, as a site would serve them: minified, one file each where
 * the package allows, and its own file where it ships one.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const HERE = import.meta.dirname;
const MODULES = join(HERE, 'node_modules');
export const DIST = resolve(HERE, '../dist');

const packaged = (path) => readFileSync(join(MODULES, path), 'utf8');

export const versionOf = (name) => JSON.parse(packaged(`${name}/package.json`)).version;

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: HERE },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}

/** Fetches, sanitizes and inserts: what the README of DOMPurify leads to. */
const PURIFY = `
import DOMPurify from 'dompurify';
for (const place of document.querySelectorAll('[data-include]')) {
  fetch(place.dataset.include, { credentials: 'omit' })
    .then((response) => response.text())
    .then((html) => {
      const template = document.createElement('template');
      template.innerHTML = DOMPurify.sanitize(html);
      place.replaceChildren(template.content);
    });
}`;

/**
 * zero-md's own loader imports these packages from a public CDN, from three hosts' worth of
 * files. Here they are in one, which is kinder to it; without highlighting and formulas.
 */
const ZERO_MD = `
import ZeroMd from 'zero-md';
import { Marked } from 'marked';
import { baseUrl } from 'marked-base-url';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import markedAlert from 'marked-alert';
import { markedHighlight } from 'marked-highlight';
const now = (value) => async () => value;
customElements.define('zero-md', class extends ZeroMd {
  async load() {
    await super.load({
      marked: async () => new Marked({ async: true }),
      markedBaseUrl: now(baseUrl),
      markedGfmHeadingId: now(gfmHeadingId),
      markedAlert: now(markedAlert),
      markedHighlight: now(markedHighlight),
    });
    this.template = '<style>:host{display:block;position:relative;contain:content}</style>' +
      '<link rel="stylesheet" href="' + new URL('github-markdown.css', import.meta.url) + '">';
  }
});`;

const COOKIE_CONSENT = `
import * as CookieConsent from 'vanilla-cookieconsent';
void CookieConsent.run({
  // else it does not show in a browser that is driven
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  language: { default: 'en', translations: { en: {
    consentModal: {
      title: TITLE, description: TEXT, acceptAllBtn: 'Accept all',
      acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage preferences',
    },
    preferencesModal: {
      title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all',
      savePreferencesBtn: 'Save', closeIconLabel: 'Close',
      sections: [{ title: 'Necessary', linkedCategory: 'necessary' },
        { title: 'Analytics', linkedCategory: 'analytics' }],
    },
  } } },
});`;

const KLARO_CONFIG = `
window.klaroConfig = {
  version: 1, elementID: 'klaro', lang: 'en', default: false,
  translations: { en: {
    consentNotice: { description: TEXT, learnMore: 'Choose' },
    purposes: { analytics: { title: 'Analytics' } },
  } },
  services: [{ name: 'visits', title: 'Visits', purposes: ['analytics'] }],
};`;

/** @param {{ title: string, text: string }} notice what the consent banners are to say */
export async function makeScripts(notice) {
  const words = (code) =>
    code
      .replace('TITLE', JSON.stringify(notice.title))
      .replace('TEXT', JSON.stringify(notice.text));
  const ours = readFileSync(join(DIST, 'health-widgets.js'), 'utf8');
  return {
    'health-widgets.js': ours,
    'html-include.js': await bundle(`import 'html-include-element';`),
    'purify.js': await bundle(PURIFY),
    'include-fragment.js': await bundle(`import '@github/include-fragment-element';`),
    'zero-md.js': await bundle(ZERO_MD),
    'github-markdown.css': packaged('github-markdown-css/github-markdown.css'),
    'iframe-parent.js': packaged('@iframe-resizer/parent/index.umd.js'),
    'iframe-child.js': packaged('@iframe-resizer/child/index.umd.js'),
    'sl-include.js': await bundle(
      `import '@shoelace-style/shoelace/dist/components/include/include.js';`,
    ),
    'htmx.js': packaged('htmx.org/dist/htmx.min.js'),
    'cookieconsent.js': await bundle(words(COOKIE_CONSENT)),
    'cookieconsent.css': packaged('vanilla-cookieconsent/dist/cookieconsent.css'),
    'klaro.js': words(KLARO_CONFIG) + packaged('klaro/dist/klaro.js'),
  };
}

export const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
