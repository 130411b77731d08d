/** How long an acknowledgement is remembered. */
export type Persistence = 'local' | 'session' | 'none';

const PREFIX = 'privacy-notice:';

/** What this page remembers where storage is blocked, full or not wanted. */
const remembered = new Map<string, string>();

/**
 * The version of a notice that this visitor has acknowledged, or nothing. Storage may
 * be absent, blocked or opaque: its mere mention may throw.
 *
 * @param id the notice's `id`
 */
export function acknowledgedVersion(id: string, persistence: Persistence): string | null {
  try {
    return remembered.get(id) ?? storage(persistence)?.getItem(PREFIX + id) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a version: that and nothing else, under one key. */
export function rememberVersion(id: string, version: string, persistence: Persistence): void {
  remembered.set(id, version);
  try {
    storage(persistence)?.setItem(PREFIX + id, version);
  } catch {
    // Then for the page's life.
  }
}

const storage = (persistence: Persistence): Storage | undefined =>
  persistence === 'none' ? undefined : persistence === 'session' ? sessionStorage : localStorage;

/**
 * Takes notice of a `storage` event: another tab knows better now than this page.
 *
 * @returns whether it was about this notice
 */
export function forgetVersion({ key }: StorageEvent, id: string): boolean {
  return key === PREFIX + id && (remembered.delete(id), true);
}
