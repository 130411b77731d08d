/** Past any of these a document is refused (the format's fifth reading rule). */
export const LIMITS = {
  /** Bytes of a document, decoded. */
  bytes: 512 * 1024,
  /** Blocks within blocks, or inlines within inlines. */
  nesting: 12,
  /** Blocks in a document. */
  blocks: 2000,
  /** UTF-16 code units in a string. */
  characters: 20_000,
} as const;

/** What can be wrong at a place of a document. */
export type Problem =
  /** A required field is absent. */
  | 'missing'
  /** A value is not of the kind expected there. */
  | 'malformed'
  /** A block or an inline is of no known kind. */
  | 'unknown'
  /** Past one of `LIMITS`. */
  | 'limit'
  /** Something critical could neither be shown nor replaced. */
  | 'critical'
  /** Another major version of the format. */
  | 'version';

export interface Finding {
  /** Where, such as `sections[0].blocks[3].href`. */
  readonly path: string;
  readonly problem: Problem;
  /** The kind of value that was expected there. */
  readonly expected?: string;
}

/** Ends the reading of a document that must not be shown at all. */
export class Refusal extends Error {
  declare readonly finding: Finding;

  constructor(finding: Finding) {
    super();
    this.finding = finding;
  }
}

export function refuse(path: string, problem: Problem): never {
  throw new Refusal({ path, problem });
}
