/** What test/http/broken-server.mjs is to send, step by step; that file tells what each step does. */
export type Step =
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly repeat: string; readonly times: number }
  | { readonly drip: string; readonly gap: number }
  | { readonly bomb: number }
  | { readonly pause: number }
  | { readonly reset: true }
  | { readonly hang: true };

export type Script = readonly Step[];

/** Long enough for what was written to be on its way before the connection goes. */
const pause: Step = { pause: 30 };
/** Ends a connection as a crash does, after all that was sent has arrived. */
export const reset: Script = [pause, { reset: true }];
export const hang: Script = [{ hang: true }];

type Bytes = string | readonly number[];

/** Text, or bytes that need not be UTF-8. */
export const bytes = (content: Bytes): Step =>
  typeof content === 'string'
    ? { text: content }
    : { base64: btoa(String.fromCharCode(...content)) };

const sizeOf = (content: Bytes): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;

/** A status line and headers, CORS allowed and JSON promised unless told otherwise. */
export const head = (status: string, ...headers: readonly string[]): Step => {
  const has = (name: string): boolean => headers.some((one) => one.startsWith(`${name}:`));
  const all = [
    ...(has('Content-Type') ? [] : ['Content-Type: application/json']),
    ...(has('Access-Control-Allow-Origin') ? [] : ['Access-Control-Allow-Origin: *']),
    'Cache-Control: no-store',
    'Connection: close',
    ...headers,
  ].filter((one) => !one.endsWith(': none'));
  return { text: `HTTP/1.1 ${status}\r\n${all.map((one) => `${one}\r\n`).join('')}\r\n` };
};

/** A whole answer, of the length that it announces. */
export const answer = (status: string, content: Bytes, ...headers: readonly string[]): Script => [
  head(status, `Content-Length: ${sizeOf(content)}`, ...headers),
  bytes(content),
];

/** One chunk of a body in chunks. */
export const chunk = (content: string): Step => ({
  text: `${sizeOf(content).toString(16)}\r\n${content}\r\n`,
});

export const CHUNKED = 'Transfer-Encoding: chunked';
export const LAST_CHUNK: Step = { text: '0\r\n\r\n' };

export const utf16 = (text: string, bigEndian = false): number[] =>
  Array.from({ length: 2 * text.length }, (_, i) => {
    const unit = text.charCodeAt(i >> 1);
    return (i % 2 === 0) === bigEndian ? unit >> 8 : unit & 0xff;
  });

export const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

export const gzipped = async (text: string): Promise<number[]> => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return [...new Uint8Array(await new Response(stream).arrayBuffer())];
};
