/** Puts the specimens into the states that a working server never shows. */

const never = () => new Promise(() => {});
const brokenConnection = () => Promise.reject(new TypeError('Failed to fetch'));
const answer = (body, init) => () => Promise.resolve(new window.Response(body, init));

/**
 * The browser reports no connection for just as long as one widget takes to notice: late,
 * so that no other one fails in the same moment.
 */
const noConnection = async () => {
  await new Promise((resolve) => window.setTimeout(resolve, 250));
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.setTimeout(() => delete navigator.onLine);
  return brokenConnection();
};

/** What stands in for `fetch`, by the id of the `<health-config>`. */
const replacements = {
  never,
  'never-empty': never,
  'fail-with-fallback': brokenConnection,
  'fail-without-fallback': brokenConnection,
  'offline-config': noConnection,
  'timeout-config': never,
  'network-config': brokenConnection,
  'not-found-config': answer('', { status: 404 }),
  'http-config': answer('', { status: 503 }),
  'too-large-config': answer(' '.repeat(512 * 1024 + 1)),
  'notice-fail': brokenConnection,
};

/** Markup as a person writes it: without this page's indentation and its broken tags. */
const dedent = (markup) => {
  const lines = markup.split('\n');
  const indentation = Math.min(
    ...lines.slice(1).flatMap((line) => (line.trim() ? [line.search(/\S/)] : [])),
  );
  return lines
    .map((line, index) => (index ? line.slice(indentation) : line))
    .join('\n')
    .replaceAll(/\n\s*>/g, '>')
    .replaceAll('=""', '');
};

for (const section of document.querySelectorAll('main section')) {
  const specimen =
    section.querySelector('.box-narrow, .box-wide') ?? section.querySelector('.specimen');
  section.querySelector('code:empty').textContent = dedent(specimen.innerHTML.trim());
}

for (const [id, fetch] of Object.entries(replacements)) {
  document.getElementById(id).fetch = fetch;
}

document.getElementById('show-banner').addEventListener('click', () => {
  const shown = document.querySelector('privacy-notice[placement="banner"]');
  if (shown) return shown.show();
  const { content } = document.getElementById('banner-template');
  document.body.append(content.cloneNode(true));
});

/** A notice which this visitor has read in the version given. */
const showAfterReading = async (id, version) => {
  const notice = await (await fetch('documents/privacy-notice.json')).json();
  const element = document.getElementById(id);
  const loaded = new Promise((resolve) => {
    element.addEventListener('privacy-notice-load', resolve, { once: true });
  });
  // Its own id: what is read here must not count as read in the other specimens.
  element.notice = { ...notice, id, version };
  await loaded;
  element.acknowledge();
  element.notice = { ...notice, id };
};

await customElements.whenDefined('privacy-notice');
await Promise.all([
  showAfterReading('acknowledged-notice', '2026-01'),
  showAfterReading('changed-notice', '2025-06'),
]);
