/** A document has at most 512 KiB; what is more is not even downloaded. */
import { expect } from '@open-wc/testing';
import { LIMITS } from '../../src/document/findings.js';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import {
  ADDRESS,
  answering,
  body,
  failureOf,
  never,
  options,
  type Answer,
} from '../fixtures/answers.js';

/** A JSON string of so many bytes. */
const ofSize = (bytes: number): string => `"${'a'.repeat(bytes - 2)}"`;

const inPieces = (text: string, size: number): Answer => {
  const bytes = new TextEncoder().encode(text);
  return () => {
    let start = 0;
    return new Response(
      new ReadableStream<Uint8Array>({
        pull(stream) {
          if (start < bytes.length) stream.enqueue(bytes.subarray(start, (start += size)));
          else stream.close();
        },
      }),
    );
  };
};

const load = (answer: Answer): Promise<unknown> =>
  fetchDocument(ADDRESS, options(answering(answer)), never);

describe('the size of a document', () => {
  for (const [name, answer] of [
    ['at once', body],
    ['in pieces', (text: string) => inPieces(text, 1000)],
    ['with its last byte alone', (text: string) => inPieces(text, LIMITS.bytes)],
  ] as const) {
    it(`may be 512 KiB, and no byte more: ${name}`, async () => {
      expect(await load(answer(ofSize(LIMITS.bytes)))).to.have.length(LIMITS.bytes - 2);
      expect(await failureOf(load(answer(ofSize(LIMITS.bytes + 1))))).to.include({
        reason: 'too-large',
        status: 200,
        url: ADDRESS,
      });
    });
  }

  it('is counted in bytes, not in letters', async () => {
    const error = await failureOf(load(body(`"${'é'.repeat(LIMITS.bytes / 2)}"`)));
    expect(error.reason).to.equal('too-large');
  });

  it('is what comes, whatever the headers say', async () => {
    const headers = { 'content-length': '2' };
    const error = await failureOf(load(body(ofSize(LIMITS.bytes + 1), 200, headers)));
    expect(error.reason).to.equal('too-large');
    expect(await load(body('{}', 200, { 'content-length': '99999999' }))).to.deep.equal({});
  });

  it('pieces of no bytes are not its end', async () => {
    const pieces = ['[', '', '5', '', ']'].map((text) => new TextEncoder().encode(text));
    const answer: Answer = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(stream) {
            const piece = pieces.shift();
            if (piece) stream.enqueue(piece);
            else stream.close();
          },
        }),
      );
    expect(await load(answer)).to.deep.equal([5]);
  });
});

describe('a body without end', () => {
  it('is read to the limit, and its connection is closed', async () => {
    const PIECE = 64 * 1024;
    let sent = 0;
    let closed = false;
    const fetch = answering(({ init: { signal } }) => {
      const piece = new Uint8Array(PIECE).fill(0x20);
      return new Response(
        new ReadableStream<Uint8Array>({
          start(stream) {
            // as in a browser: the signal ends the body, too
            signal.addEventListener('abort', () => {
              closed = true;
              stream.error(signal.reason);
            });
          },
          pull(stream) {
            sent += PIECE;
            stream.enqueue(piece.slice());
          },
        }),
      );
    });
    const error = await failureOf(fetchDocument(ADDRESS, options(fetch), never));
    expect(error.reason).to.equal('too-large');
    expect(closed).to.be.true;
    // what the stream holds ready counts as sent
    expect(sent).to.be.within(LIMITS.bytes, LIMITS.bytes + 3 * PIECE);
  });
});
