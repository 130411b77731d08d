/** Every fault of kinds.ts, most of them from a real server: each ends as the table says. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HealthAnswerErrorEvent } from '../../src/health-answer/events.js';
import {
  eventsOf,
  parts,
  settled,
  showsDocument,
  showsFallback,
  turn,
} from '../fixtures/elements.js';
import { replace } from '../fixtures/replace.js';
import { sample } from '../fixtures/sample.js';
import { broken, places, released } from './broken.js';
import { EXCEPTIONS, KINDS, SOUND_TEXT, type Ending, type Kind, type Other } from './kinds.js';
import type { Script } from './script.js';

/** For what is to time out. Whatever else happens has time, on a busy machine, too. */
const SHORT = 150;
const LONG = 20_000;
/** 512 KiB, and what an engine may hand over at once. */
const READ_AT_MOST = 4 * 1024 * 1024;
/** What a server is rid of before it learns that the client hung up: the buffers between them. */
const WRITTEN_AT_MOST = 160 * 1024 * 1024;

const engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/** Counts the bytes that are read of a response, and leaves it as it is. */
function metered(response: Response, onBytes: (count: number) => void): Response {
  const { body } = response;
  if (!body) return response;
  const getReader = body.getReader.bind(body) as () => ReadableStreamDefaultReader<Uint8Array>;
  const meteredReader = (): unknown => {
    const reader = getReader();
    const read = reader.read.bind(reader);
    return Object.assign(reader, {
      read: async () => {
        const result = await read();
        onBytes(result.value?.length ?? 0);
        return result;
      },
    });
  };
  Object.defineProperty(body, 'getReader', { value: meteredReader });
  return response;
}

const isOther = (first: Script | Other | undefined): first is Other =>
  !!first && !Array.isArray(first);

const endingOf = ([name, ending, attempts]: Kind): readonly [Ending, number] =>
  EXCEPTIONS[engine][name] ?? [ending, attempts];

/** Puts an element through a fault, and looks at all that is to come of it. */
async function suffer(kind: Kind, tag: 'health-answer' | 'privacy-notice'): Promise<void> {
  const [ending, attempts] = endingOf(kind);
  const [, , , ...answers] = kind;
  // No pause between attempts but what the server asks for.
  replace(Math, 'random', () => 0);
  const [other] = answers;
  const server = isOther(other) ? undefined : await broken(answers as Script[], SOUND_TEXT);
  const ownFetch = isOther(other) && 'fetch' in other ? other.fetch : undefined;
  const src = isOther(other)
    ? 'src' in other
      ? other.src(await places())
      : 'https://library.example/a.json'
    : server!.url;

  const timeout = ending === 'timeout' ? SHORT : LONG;
  let calls = 0;
  let bytesRead = 0;
  const fallbackSeen: boolean[] = [];
  const counting = (...request: Parameters<typeof fetch>): Promise<Response> => {
    calls++;
    fallbackSeen.push(showsFallback(element));
    return ownFetch
      ? ownFetch(...request)
      : fetch(...request).then((response) => metered(response, (count) => (bytesRead += count)));
  };
  const config = await fixture(html`
    <health-config .fetch=${counting} .timeout=${timeout}></health-config>
  `);
  const element = document.createElement(tag);
  const fallback = document.createElement('p');
  fallback.dataset['fallback'] = '';
  fallback.textContent = 'Plain words.';
  element.append(fallback);
  config.append(element);
  const events = eventsOf(element);
  const begin = performance.now();
  element.src = src;
  await settled(element);
  const duration = performance.now() - begin;
  if (server) await released(server);
  await turn();

  const ready = ending === 'ready';
  const error = events.at(-1) as HealthAnswerErrorEvent;
  expect(ready ? element.status : `${element.status} ${error.reason}`).to.equal(
    ready ? 'ready' : `error ${ending}`,
  );
  expect(events.map(({ type }) => type)).to.deep.equal([`${tag}-${ready ? 'load' : 'error'}`]);
  expect(calls, 'attempts').to.equal(attempts);
  expect(fallbackSeen, 'the fallback while it waits').to.deep.equal(Array(calls).fill(true));
  expect([showsFallback(element), showsDocument(element)]).to.deep.equal([!ready, ready]);
  expect(element.childElementCount, 'the fallback is left alone').to.equal(1);
  const slots = element.shadowRoot!.querySelectorAll('slot:not([name])');
  expect(slots, 'and shown in one place').to.have.length(1);
  const errors = parts(element, 'error').filter((node) => node.checkVisibility());
  expect(errors).to.have.length(ready ? 0 : 1);
  expect(duration, 'in time').to.be.lessThan(3 * timeout * 5 + 5000);
  expect(bytesRead).to.be.lessThan(READ_AT_MOST);
  if (!server) return;
  const { times, written } = await server.seen();
  // On a busy machine an attempt may be over before its request is out.
  expect(times.length, 'requests').to.be.at.least(ending === 'timeout' ? 1 : attempts);
  // WebKit's network process takes in what it likes before it heeds its client.
  if (engine !== 'WebKit') expect(written).to.be.lessThan(WRITTEN_AT_MOST);
}

/** Kinds that the notice is put through, too: one for each way to fail that has no document. */
const FOR_NOTICES = [
  'reset within the body',
  'no answer at all',
  '404 in JSON',
  '503 Service Unavailable',
  '200 megabytes in 200 kilobytes',
  'HTML instead of JSON',
  'null',
];

describe('a fault', function () {
  this.timeout(60_000);

  for (const kind of sample(KINDS, { Chromium: 2, Firefox: 9, WebKit: 12 }[engine])) {
    const [ending, attempts] = endingOf(kind);
    it(`${kind[0]}: ${ending} after ${attempts}`, () => suffer(kind, 'health-answer'));
  }

  for (const kind of KINDS.filter(([name]) => FOR_NOTICES.includes(name))) {
    it(`of a notice, ${kind[0]}`, () => suffer(kind, 'privacy-notice'));
  }
});
