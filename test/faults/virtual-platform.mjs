/**
 * A browser's clock, chance and signals, without a browser and without waiting: what
 * src/loading needs to run a hundred thousand times in one process.
 */
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildSync } from 'esbuild';

const SOURCE = resolve(import.meta.dirname, '../../src/loading/fetch-document.ts');

/** Runs what is due, in the order of its time; between two events all promises have their turn. */
class Clock {
  #now = 0;
  #count = 0;
  /** A binary heap by time, then by order of entry. */
  #heap = [];

  now = () => this.#now;

  at(time, run) {
    const heap = this.#heap;
    const entry = { time: Math.max(time, this.#now), order: this.#count++, run };
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(entry, heap[parent])) break;
      heap[place] = heap[parent];
      place = parent;
    }
    heap[place] = entry;
    return entry;
  }

  /** A promise of what `make` returns, or throws, some milliseconds from now. */
  later(milliseconds, make) {
    return new Promise((done) => this.at(this.#now + milliseconds, done)).then(make);
  }

  #next() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
      if (child >= heap.length || !before(heap[child], last)) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = last;
    return first;
  }

  async run() {
    while (this.#heap.length > 0) {
      const entry = this.#next();
      if (!entry.run) continue;
      this.#now = entry.time;
      entry.run();
      // all promises have their turn
      await setImmediate();
    }
  }
}

const before = (a, b) => a.time < b.time || (a.time === b.time && a.order < b.order);

const ABORTED = new Error('aborted');
const LATE = new Error('timed out');

/** As much of the platform's signals as the loading code uses, at a tenth of the cost. */
function createSignals(clock) {
  class Signal {
    aborted = false;
    reason = undefined;
    #listeners = new Set();
    addEventListener(_, listener) {
      this.#listeners.add(listener);
    }
    removeEventListener(_, listener) {
      this.#listeners.delete(listener);
    }
    throwIfAborted() {
      if (this.aborted) throw this.reason;
    }
    abort(reason) {
      if (this.aborted) return;
      Object.assign(this, { aborted: true, reason });
      const listeners = [...this.#listeners];
      this.#listeners.clear();
      for (const listener of listeners) listener();
    }
  }
  return {
    AbortController: class {
      signal = new Signal();
      abort(reason = ABORTED) {
        this.signal.abort(reason);
      }
    },
    AbortSignal: {
      timeout(milliseconds) {
        const signal = new Signal();
        clock.at(clock.now() + milliseconds, () => signal.abort(LATE));
        return signal;
      },
      any(signals) {
        const any = new Signal();
        for (const one of signals) {
          if (one.aborted) any.abort(one.reason);
          else one.addEventListener('abort', () => any.abort(one.reason));
        }
        return any;
      },
    },
  };
}

/** Numbers that are the same in every run (mulberry32). */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Room for a document, handed out again and again: they are all the same. */
const ROOM = new Uint8Array(512 * 1024);

export function createPlatform(seed) {
  const clock = new Clock();
  const random = seededRandom(seed);
  const inherit = (object, own) => Object.assign(Object.create(object), own);
  return {
    clock,
    random,
    globals: {
      ...createSignals(clock),
      Math: inherit(Math, { random }),
      Date: inherit(Date, { now: clock.now, parse: Date.parse }),
      Uint8Array: function Room() {
        return ROOM;
      },
      navigator: { onLine: true },
      setTimeout: (run, milliseconds = 0) => clock.at(clock.now() + milliseconds, run),
      clearTimeout: (entry) => {
        if (entry) entry.run = undefined;
      },
    },
    response: (status, bytes, headers = {}) => ({
      status,
      ok: status >= 200 && status < 300,
      url: '',
      headers: { get: (name) => headers[name] ?? null },
      body: { getReader: () => readerOf(bytes) },
    }),
  };
}

function readerOf(bytes) {
  const pieces = [bytes];
  return {
    read: async () => ({ value: pieces.shift(), done: pieces.length === 0 }),
    cancel: async () => {},
  };
}

let code;

/** The loading code, as it stands, with a platform's globals in place of the real ones. */
export function compileLoading({ globals }) {
  code ??= buildSync({
    entryPoints: [SOURCE],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'loading',
    target: 'es2022',
    logLevel: 'silent',
  }).outputFiles[0].text;
  const names = Object.keys(globals);
  const load = new Function(...names, `${code}; return loading.fetchDocument;`);
  return load(...names.map((name) => globals[name]));
}
