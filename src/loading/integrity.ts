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
  const strongest = ['512', '384', '256'].find((bits) => integrity.includes(`sha${bits}-`));
  const digest = await crypto.subtle.digest(`SHA-${strongest}`, bytes);
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return integrity.split(/\s+/).some((entry) => entry.split('?')[0] === `sha${strongest}-${hash}`);
}
