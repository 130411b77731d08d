import { publishedSchema, withdrawnSchema, type Article } from './article.js';
import { refuse, Refusal, type Finding } from './findings.js';
import { noticeSchema, type Notice } from './notice.js';
import { isRecord, own } from './raw.js';
import { readFields } from './reader.js';
import type { Fields } from './schema.js';
import { allowedUrl } from './url-policy.js';

/** Where a document came from: it decides what its relative URLs mean. */
export interface Origin {
  /** The document's own absolute URL; without one, relative URLs are refused. */
  readonly url?: string | undefined;
  /** The page is plain `http:`: then images and video may be, too. */
  readonly insecurePage?: boolean;
}

/** A document that may be shown, or the reason why it may not. */
export type ReadResult<T> =
  | {
      readonly ok: true;
      readonly document: T;
      readonly findings: readonly Finding[];
      /** How many blocks it was read from. */
      readonly blocks: number;
    }
  | {
      readonly ok: false;
      readonly reason: 'invalid' | 'unsupported-version';
      /** The place that decided. */
      readonly finding: Finding;
      readonly findings: readonly Finding[];
    };

/** The major version of the format that this code reads. */
const MAJOR = 1;

/** Reads parsed JSON as an article. Never throws for what a document holds. */
export const readArticle = (value: unknown, origin: Origin = {}): ReadResult<Article> =>
  readDocument<Article>(value, origin, (raw) =>
    own(raw, 'status') === 'withdrawn' ? withdrawnSchema : publishedSchema,
  );

/** Reads parsed JSON as a privacy notice. Never throws for what a document holds. */
export const readNotice = (value: unknown, origin: Origin = {}): ReadResult<Notice> =>
  readDocument<Notice>(value, origin, () => noticeSchema);

function readDocument<T>(
  value: unknown,
  { url, insecurePage = false }: Origin,
  schemaOf: (raw: Readonly<Record<string, unknown>>) => Fields,
): ReadResult<T> {
  const root = isRecord(value) ? value : {};
  const bases = { document: url, insecurePage, link: url };
  const canonical = own(root, 'canonicalUrl');
  if (typeof canonical === 'string') bases.link = allowedUrl(canonical, 'document', bases) ?? url;
  const findings: Finding[] = [];
  const reading = { root, bases, findings, blocks: 0, ids: undefined };
  const schema = schemaOf(root);
  let finding: Finding | undefined;
  try {
    const version = own(root, 'schemaVersion');
    if (
      typeof version === 'string' &&
      /^\d+(?:\.|$)/.test(version) &&
      parseInt(version) !== MAJOR
    ) {
      refuse('schemaVersion', 'version');
    }
    const place = { outer: undefined, key: '', depth: 0, critical: false };
    const document = readFields(reading, schema, value, place);
    if (document) return { ok: true, document: document as T, findings, blocks: reading.blocks };
    // Whatever else is wrong, a required field decides.
    finding = findings.find(({ path }) => Object.hasOwn(schema.required, path)) ?? findings[0]!;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    finding = error.finding;
    findings.push(finding);
  }
  return {
    ok: false,
    reason: finding.problem === 'version' ? 'unsupported-version' : 'invalid',
    finding,
    findings,
  };
}
