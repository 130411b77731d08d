/** Ways to break a JSON document, as fast-check arbitraries: seeded, and shrunk when one tells. */
import fc from 'fast-check';
import {
  TYPES,
  LEVELS,
  HOSTILE_KEYS,
  UNICODE,
  EXTREMES,
  ADDRESSES,
  ADDRESS_FIELDS,
  LANGUAGES,
} from './hostile-values.js';

type Container = Record<string | number, unknown>;

/** One way of breaking a document, at a place counted modulo the places that there are. */
export interface Mutation {
  readonly way: keyof typeof WAYS;
  readonly at: number;
  /** Another place, or a number of times. */
  readonly to: number;
  readonly junk: unknown;
}

const junk = fc.oneof(
  { arbitrary: fc.constantFrom(...EXTREMES), weight: 4 },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

interface Target {
  readonly root: unknown;
  readonly containers: readonly Container[];
  readonly container: Container;
  readonly key: string;
}

const put = (container: Container, key: string, value: unknown): void => {
  // By definition and not by assignment, which `__proto__` would divert.
  Object.defineProperty(container, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
};

const take = (container: Container, key: string): void => {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else Reflect.deleteProperty(container, key);
};

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** Puts a value into a container: at the end of an array, under some name in an object. */
const add = (container: Container, value: unknown, to: number): void => {
  if (Array.isArray(container)) container.splice(to % (container.length + 1), 0, value);
  else put(container, Object.keys(container)[to % 7] ?? 'more', value);
};

const WRAPPERS: readonly ((inner: unknown) => unknown)[] = [
  (inner) => ({ type: 'callout', level: 'note', blocks: [inner] }),
  (inner) => ({ type: 'hologram', blocks: [inner] }),
  (inner) => ({ type: 'list', items: [[inner]] }),
  (inner) => ({ type: 'strong', content: [inner] }),
  (inner) => ({ type: 'hologram', content: [inner] }),
  (inner) => ({ type: 'care-card', level: 'emergency', blocks: [inner] }),
  (inner) => [inner],
  (inner) => ({ inner }),
];

const WAYS = {
  replace: ({ container, key }: Target, { junk }: Mutation) => put(container, key, copy(junk)),
  delete: ({ container, key }: Target) => take(container, key),
  duplicate({ containers, container, key }: Target, { to }: Mutation) {
    add(containers[to % containers.length]!, copy(container[key]), to);
  },
  move({ root, container, key }: Target, { to }: Mutation) {
    const value = container[key];
    take(container, key);
    const left = containersIn(root);
    add(left[to % left.length]!, value, to);
  },
  /** Few times mostly, and now and then past the limit on blocks. */
  repeat({ container, key }: Target, { to }: Mutation) {
    const times = to % 50 === 0 ? 2_001 : to % 5;
    if (Array.isArray(container))
      for (let i = 0; i < times; i++) container.push(copy(container[Number(key)]));
  },
  type({ containers, container }: Target, { at, to }: Mutation) {
    const typed = containers.filter((one) => Object.hasOwn(one, 'type'));
    put(typed[at % typed.length] ?? container, 'type', TYPES[to % TYPES.length]);
  },
  level({ containers, container }: Target, { at, to }: Mutation) {
    const levelled = containers.filter((one) => Object.hasOwn(one, 'level'));
    put(levelled[at % levelled.length] ?? container, 'level', LEVELS[to % LEVELS.length]);
  },
  address({ containers }: Target, { at, to }: Mutation) {
    const places = containers.flatMap((one) =>
      ADDRESS_FIELDS.filter((name) => Object.hasOwn(one, name)).map((name) => [one, name] as const),
    );
    const [container, name] = places[at % places.length] ?? [];
    if (container) put(container, name!, ADDRESSES[to % ADDRESSES.length]);
  },
  language({ containers }: Target, { at, to }: Mutation) {
    const places = containers.filter((one) => Object.hasOwn(one, 'lang'));
    const place = places[at % places.length];
    if (place) put(place, 'lang', LANGUAGES[to % LANGUAGES.length]);
  },
  nest({ container, key }: Target, { at, to }: Mutation) {
    const wrap = WRAPPERS[at % WRAPPERS.length]!;
    let value = container[key];
    for (let depth = [1, 1, 2, 11, 12, 13, 150][to % 7]!; depth > 0; depth--) value = wrap(value);
    put(container, key, value);
  },
  hostileKey({ container }: Target, { to, junk }: Mutation) {
    const name = HOSTILE_KEYS[to % HOSTILE_KEYS.length]!;
    if (!Array.isArray(container)) put(container, name, copy(junk));
  },
  arrayAsObject({ container, key }: Target, { to }: Mutation) {
    const value = container[key];
    if (!Array.isArray(value)) return;
    put(container, key, Object.assign({}, value, to % 2 ? { length: value.length } : {}));
  },
  unicode({ container, key }: Target, { at, to }: Mutation) {
    const value = container[key];
    if (typeof value !== 'string') return;
    const place = at % (value.length + 1);
    const strange = UNICODE[to % UNICODE.length]!;
    put(container, key, value.slice(0, place) + strange + value.slice(place));
  },
  critical({ container }: Target, { to }: Mutation) {
    if (!Array.isArray(container)) put(container, 'critical', to % 3 > 0);
  },
  fallback({ container }: Target, { to, junk }: Mutation) {
    const value = to % 2 ? `Fallback ${to}` : copy(junk);
    if (!Array.isArray(container)) put(container, 'fallback', value);
  },
  /** An emergency whose words no other has. */
  emergency({ containers, container }: Target, { at, to }: Mutation) {
    const lists = containers.filter(
      (one) => Array.isArray(one) && one.some((entry) => typeof entry === 'object'),
    );
    add(
      lists[at % lists.length] ?? container,
      {
        type: 'care-card',
        level: 'emergency',
        title: `Emergency ${to}`,
        blocks: [{ type: 'paragraph', content: [`Call now for reason ${at}-${to}.`] }],
      },
      to,
    );
  },
} as const satisfies Record<string, (target: Target, mutation: Mutation) => void>;

function containersIn(root: unknown): Container[] {
  const found: Container[] = [];
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    found.push(next as Container);
    waiting.push(...(Object.values(next) as unknown[]));
  }
  return found;
}

function mutate(root: unknown, mutation: Mutation): void {
  const containers = containersIn(root);
  const container = containers[mutation.at % containers.length]!;
  const keys = Object.keys(container);
  const key = keys[mutation.to % keys.length];
  if (key !== undefined) WAYS[mutation.way]({ root, containers, container, key }, mutation);
}

/** A document after some mutations, as JSON text: what a server could send. */
export function broken(document: unknown, mutations: readonly Mutation[]): string {
  const root = copy(document);
  for (const mutation of mutations) mutate(root, mutation);
  return JSON.stringify(root);
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  way: fc.constantFrom(...(Object.keys(WAYS) as (keyof typeof WAYS)[])),
  at: fc.nat(),
  to: fc.nat(),
  junk,
});

/** Mostly a few at a time: of a document broken in ten places little is left to be shown. */
export const mutations = fc.oneof(
  { arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }), weight: 4 },
  fc.array(mutation, { minLength: 1, maxLength: 10 }),
);
