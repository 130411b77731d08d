const HASH = /^sha(256|384|512)-([A-Za-z\d+/]+={0,2})(?:\?\S*)?$/;

/**
 * Whether bytes have one of the hashes of a Subresource Integrity string. As the
 * standard has it, only the hashes of the strongest algorithm named count; unlike it, a
 * string without any usable hash is never met, because somebody wanted a check.
 * Needs Web Crypto, so a secure context.
 */
export async function hasIntegrity(
  bytes: Uint8Array<ArrayBuffer>,
  integrity: string,
): Promise<boolean> {
  const hashes = integrity
    .trim()
    .split(/\s+/)
    .flatMap((entry) => HASH.exec(entry) ?? [])
    .filter((_, i) => i % 3);
  let strongest = '';
  for (let i = 0; i < hashes.length; i += 2) if (hashes[i]! > strongest) strongest = hashes[i]!;
  if (!strongest) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(`SHA-${strongest}`, bytes));
  const base64 = btoa(String.fromCharCode(...digest));
  return hashes.some((hash, i) => i % 2 && hashes[i - 1] === strongest && hash === base64);
}
