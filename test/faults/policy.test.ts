/** Addresses that the page's own policy keeps its widgets from. */
import { expect } from '@open-wc/testing';
import type { HealthAnswerErrorEvent } from '../../src/health-answer/events.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { eventsOf, parts, settled, showsFallback } from '../fixtures/elements.js';
import { open } from '../fixtures/frame.js';
import { serve } from '../fixtures/served.js';
import { broken } from './broken.js';
import { SOUND } from './kinds.js';

const SCRIPT = '<script type="module" src="/dist/health-widgets.js"></script>';

/** How the one widget of a page ends. */
async function endsAs(src: string, csp: string): Promise<string> {
  const page = await open(SCRIPT, { csp });
  await page.window.customElements.whenDefined('health-answer');
  const element = page.document.createElement('health-answer');
  const fallback = page.document.createElement('p');
  fallback.dataset['fallback'] = '';
  fallback.textContent = 'Plain words.';
  element.append(fallback);
  const events = eventsOf(element);
  element.src = src;
  page.document.body.append(element);
  await settled(element);
  expect(events).to.have.length(1);
  const ready = element.status === 'ready';
  expect(showsFallback(element)).to.equal(!ready);
  expect(parts(element, 'error')).to.have.length(ready ? 0 : 1);
  return ready ? 'ready' : `error ${(events[0] as HealthAnswerErrorEvent).reason}`;
}

describe('an address and the page’s policy', () => {
  it('ends as a failure of the network where connect-src forbids it, and nothing is sent', async () => {
    const server = await broken([SOUND]);
    const csp = "default-src 'self'; connect-src 'self'";
    expect(await endsAs(server.url, csp)).to.equal('error network');
    expect((await server.seen()).times).to.deep.equal([]);
  }).timeout(30_000);

  it('ends so where connect-src forbids everything', async () => {
    const { url, requests } = await serve(articleDocument());
    const csp = "default-src 'self'; connect-src 'none'";
    expect(await endsAs(url, csp)).to.equal('error network');
    expect(await requests()).to.deep.equal([]);
  }).timeout(30_000);

  it('ends so where a redirect leads out of what connect-src allows', async () => {
    const away = await broken([SOUND]);
    const { url } = await serve('', { location: away.url });
    const csp = "default-src 'self'; connect-src 'self'";
    expect(await endsAs(url, csp)).to.equal('error network');
    expect((await away.seen()).times).to.deep.equal([]);
  }).timeout(30_000);

  it('is read where connect-src allows its server', async () => {
    const server = await broken([SOUND]);
    const csp = `default-src 'self'; connect-src ${new URL(server.url).origin}`;
    expect(await endsAs(server.url, csp)).to.equal('ready');
  });
});
