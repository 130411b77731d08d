/**
 * One entry a contender: what stands in the host page's head, and in the place of each article.
 * The page around them is the same for all.
 */
import { article, articleAsHtml, articleAsMarkdown, NOTICE } from './documents.mjs';
import { integrityOf, versionOf } from './scripts.mjs';

/** About as high as the article is on a phone; what hosts are told to reserve. */
const HEIGHT = '1700px';
const TYPOGRAPHY = `body { margin: 0 auto; padding: 1rem; max-width: 40rem; font: 16px/1.6 "Liberation Sans", sans-serif; color: #222; background: #fff }
a { color: #0b4f8f } h1, h2, h3 { line-height: 1.25 } small { color: #555 }`;
const SKIPPED = 'content-visibility: auto; contain-intrinsic-size: auto 1700px';

const fallback = ({ title }) =>
  `<p><a href="https://library.example.org/sprained-ankle">${title}</a></p>`;
const module = (publisher, name) =>
  `<script type="module" src="${publisher}/${name}" crossorigin></script>`;
const preload = (urls) =>
  urls
    .map((url) => `<link rel="preload" as="fetch" href="${url}" crossorigin="anonymous">`)
    .join('\n');
const reserve = (tag) => `<style>${tag} { display: block; min-height: ${HEIGHT} }</style>`;

const ours = ({ publisher, scripts }) =>
  `<script type="module" src="${publisher}/health-widgets.js" integrity="${integrityOf(scripts['health-widgets.js'])}" crossorigin></script>`;
const answer = (document, { url }) =>
  `<health-answer src="${url}">${fallback(document)}</health-answer>`;
const htmlInclude = (document, { url }) =>
  `<html-include src="${url}">${fallback(document)}</html-include>`;

/** The publisher's page that an iframe shows. */
const framed = (document, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${document.title}</title><link rel="icon" href="data:,"><style>${TYPOGRAPHY} body { padding: 0; max-width: none }</style>${head}</head><body>${articleAsHtml(document)}</body></html>`;

/**
 * `form`: the file that holds one article, and how it is made; `head(network, urls)`: what the
 * host page's head has; `place(document, where)`: what stands in the page for one article.
 */
export const CONTENDERS = {
  static: {
    label: 'static HTML',
    place: (document) => articleAsHtml(document),
  },
  'static-skipping': {
    label: 'static HTML, `content-visibility`',
    head: () => `<style>article { ${SKIPPED} }</style>`,
    place: (document) => articleAsHtml(document),
    onlyMany: true,
  },
  prerendered: {
    label: '`<health-answer>`, prerendered as declarative shadow DOM',
    ours: true,
    form: { extension: 'json', make: JSON.stringify },
    head: (page) => ours(page),
    place: (document, { url, prerendered }) =>
      prerendered ? prerendered(document, url) : undefined,
  },
  'prerendered-alone': {
    label: 'the same declarative shadow DOM, without any script',
    form: { extension: 'json', make: JSON.stringify },
    place: (document, { url, prerendered }) =>
      prerendered ? prerendered(document, url) : undefined,
  },
  live: {
    label: '`<health-answer>`, live, the documented snippet',
    ours: true,
    form: { extension: 'json', make: JSON.stringify },
    head: (page) => `${ours(page)}\n${preload(page.urls)}\n${reserve('health-answer')}`,
    place: answer,
  },
  'live-skipping': {
    label: '`<health-answer>`, live, `content-visibility`',
    ours: true,
    form: { extension: 'json', make: JSON.stringify },
    head: (page) =>
      `${ours(page)}\n${preload(page.urls)}\n<style>health-answer { display: block; min-height: ${HEIGHT}; ${SKIPPED} }</style>`,
    place: answer,
    onlyMany: true,
  },
  'live-plain': {
    label: '`<health-answer>`, live, without hints',
    ours: true,
    form: { extension: 'json', make: JSON.stringify },
    head: (page) => ours(page),
    place: answer,
  },
  'html-include': {
    label: 'html-include-element',
    packages: ['html-include-element'],
    form: { extension: 'html', make: articleAsHtml },
    head: ({ publisher }) => module(publisher, 'html-include.js'),
    place: htmlInclude,
  },
  'html-include-hinted': {
    label: 'html-include-element, with the same hints',
    packages: ['html-include-element'],
    form: { extension: 'html', make: articleAsHtml },
    head: ({ publisher, urls }) =>
      `${module(publisher, 'html-include.js')}\n${preload(urls)}\n${reserve('html-include')}`,
    place: htmlInclude,
  },
  purify: {
    label: 'DOMPurify and a template, with the same hints',
    packages: ['dompurify'],
    form: { extension: 'html', make: articleAsHtml },
    head: ({ publisher, urls }) => `${module(publisher, 'purify.js')}\n${preload(urls)}`,
    place: (document, { url }) => `<div data-include="${url}">${fallback(document)}</div>`,
  },
  'include-fragment': {
    label: 'include-fragment-element',
    packages: ['@github/include-fragment-element'],
    form: { extension: 'html', make: articleAsHtml },
    head: ({ publisher }) => module(publisher, 'include-fragment.js'),
    place: (document, { url }) =>
      `<include-fragment src="${url}" accept="*/*">${fallback(document)}</include-fragment>`,
  },
  'sl-include': {
    label: 'sl-include (Shoelace)',
    packages: ['@shoelace-style/shoelace'],
    form: { extension: 'html', make: articleAsHtml },
    head: ({ publisher }) => module(publisher, 'sl-include.js'),
    place: (document, { url }) => `<sl-include src="${url}">${fallback(document)}</sl-include>`,
  },
  htmx: {
    label: 'htmx',
    packages: ['htmx.org'],
    form: { extension: 'html', make: articleAsHtml },
    head: ({ publisher }) =>
      `<meta name="htmx-config" content='{"mode":"cors"}'>\n<script defer src="${publisher}/htmx.js" crossorigin></script>`,
    place: (document, { url }) =>
      `<div hx-get="${url}" hx-trigger="load">${fallback(document)}</div>`,
  },
  'zero-md': {
    label: 'zero-md',
    packages: ['zero-md', 'marked'],
    form: { extension: 'md', make: articleAsMarkdown },
    head: ({ publisher }) => module(publisher, 'zero-md.js'),
    place: (document, { url }) => `<zero-md src="${url}">${fallback(document)}</zero-md>`,
  },
  iframe: {
    label: 'iframe of fixed height',
    frames: true,
    form: { extension: 'html', make: (document) => framed(document) },
    place: ({ title }, { url }) =>
      `<iframe src="${url}" title="${title}" style="width: 100%; height: ${HEIGHT}; border: 0"></iframe>`,
  },
  'iframe-resizer': {
    label: 'iframe and iframe-resizer',
    packages: ['@iframe-resizer/parent', '@iframe-resizer/child'],
    frames: true,
    form: {
      extension: 'html',
      make: (document, publisher) =>
        framed(document, `<script async src="${publisher}/iframe-child.js"></script>`),
    },
    head: ({ publisher }) => `<script src="${publisher}/iframe-parent.js" defer></script>
<script type="module">iframeResize({ license: 'GPLv3', checkOrigin: false, log: false }, 'iframe')</script>`,
    place: ({ title }, { url }) =>
      `<iframe src="${url}" title="${title}" style="width: 100%; height: 150px; border: 0"></iframe>`,
  },
};

/** For the notice; all three bring their script from the publisher's origin. */
export const NOTICES = {
  notice: {
    label: '`<privacy-notice placement="banner">`',
    ours: true,
    head: (page) => `${ours(page)}\n${preload([`${page.publisher}/notice.json`])}`,
    body: ({ publisher }) =>
      `<privacy-notice src="${publisher}/notice.json" placement="banner"></privacy-notice>`,
    shown: `document.querySelector('privacy-notice')?.shadowRoot?.querySelector('[part~="acknowledge"]')`,
  },
  cookieconsent: {
    label: 'vanilla-cookieconsent',
    packages: ['vanilla-cookieconsent'],
    head: ({ publisher }) =>
      `<link rel="stylesheet" href="${publisher}/cookieconsent.css">\n${module(publisher, 'cookieconsent.js')}`,
    body: () => '',
    shown: `document.querySelector('.show--consent #cc-main .cm')`,
  },
  klaro: {
    label: 'klaro',
    packages: ['klaro'],
    head: ({ publisher }) => `<script defer src="${publisher}/klaro.js"></script>`,
    body: () => '',
    shown: `document.querySelector('#klaro .cookie-notice')`,
  },
};

/** What a layout shift pushes down: short paragraphs, none as large as one of the article's. */
const AFTERWARDS = [
  'Riverbend Family Physicians, 14 Mill Lane. Open on weekdays from eight to five.',
  'New patients are welcome. Bring a list of your medicines to the first visit.',
  'We speak English, Spanish and Portuguese, and call an interpreter for others.',
  'Tests are back within three days, and we tell you of every one of them.',
  'After hours, the nurse on call answers at the same number as by day.',
  'Parking is behind the house; the lift is at the left of the main door.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Riverbend Family Physicians</title><link rel="icon" href="data:,"><style>${TYPOGRAPHY}</style>
${head}
</head><body><h1>Riverbend Family Physicians</h1><main>
${body}
</main>${AFTERWARDS}</body></html>`;

/**
 * The files of one run: the host's page, the publisher's scripts and documents.
 *
 * @param {object} contender
 * @param {{ publisher: string, scripts: object, prerendered: Function }} site
 * @param {{ count?: number, distinct?: boolean }} [many] how many articles the page has, and
 *   whether each has a document of its own
 */
export function filesOf(contender, site, { count = 1, distinct = false } = {}) {
  const files = scriptFiles(site.scripts);
  const documents = Array.from({ length: count }, (_, i) => article(distinct ? i + 1 : 0));
  const { form } = contender;
  const places = documents.map((document) => {
    const path = `/articles/${document.id}.${form?.extension}`;
    if (form && !files.has(path)) files.set(path, form.make(document, site.publisher));
    return { document, url: `${site.publisher}${path}` };
  });
  // hints for what is on the first screens; one for each of 500 would hold up the rest
  const urls = [...new Set(places.slice(0, 3).map(({ url }) => url))];
  const body = places.map(({ document, url }) =>
    contender.place(document, { url, prerendered: site.prerendered }),
  );
  const head = contender.head?.({ ...site, urls }) ?? '';
  files.set(
    '/page.html',
    page(head, body.map((one) => `<div class="place">${one}</div>`).join('\n')),
  );
  return files;
}

export function noticeFiles(contender, site) {
  const files = scriptFiles(site.scripts);
  files.set('/notice.json', JSON.stringify(NOTICE));
  files.set(
    '/page.html',
    page(contender.head(site), articleAsHtml(article()) + contender.body(site)),
  );
  return files;
}

const scriptFiles = (scripts) =>
  new Map(Object.entries(scripts).map(([name, text]) => [`/${name}`, text]));

export const withVersions = ({ label, packages = [] }) =>
  packages.length ? `${label} ${versionOf(packages[0])}` : label;
