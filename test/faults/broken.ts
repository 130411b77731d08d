/** The server of test/http/broken-server.mjs, as a browser test asks for it. */
import type { Script } from './script.js';

export interface Places {
  readonly port: number;
  /** Where nobody listens. */
  readonly closedPort: number;
}

/** What the server saw of the requests for one document. */
export interface Seen {
  /** When each request came, in milliseconds. */
  readonly times: readonly number[];
  /** Connections that are open now. */
  readonly open: number;
  /** Bytes written, before compression. */
  readonly written: number;
}

export interface Broken {
  readonly url: string;
  readonly seen: () => Promise<Seen>;
}

const get = async (url: string): Promise<unknown> => (await fetch(url)).json();

export const places = async (): Promise<Places> => (await get('/_broken')) as Places;

let count = 0;

/**
 * Tells the server how to answer, and where it then is.
 *
 * @param answers one after the other, and the last from then on
 * @param sound what is at `end`, next to the document
 */
export async function broken(answers: readonly Script[], sound = ''): Promise<Broken> {
  // Unique in the run: the server is one for all files and browsers.
  const key = `broken-${Date.now()}-${Math.random()}-${count++}`;
  const body = JSON.stringify({ answers, sound });
  await fetch(`/_store?id=${key}`, { method: 'POST', body });
  const { port } = await places();
  return {
    url: `http://127.0.0.1:${port}/${key}/start`,
    seen: async () => (await get(`/_broken?key=${key}`)) as Seen,
  };
}

/** Resolves when none of a document's connections is open; the test's own limit is the limit. */
export async function released({ seen }: Broken): Promise<void> {
  while ((await seen()).open > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
