/**
 * Which addresses of a document may reach the page. An allow-list: whatever is not
 * named here is refused, and the WHATWG URL parser has the only say in what an address
 * is, so that no spelling (case, tabs, entities, white space) gets round the list.
 */
export interface UrlBases {
  /** What relative links start from: the canonical URL, else the document's. */
  readonly link: string | undefined;
  /** What relative images and documents start from: the document's own URL. */
  readonly document: string | undefined;
  /** The page itself is plain `http:`, so its images may be, too. */
  readonly insecurePage: boolean;
}

const LINK = /^(?:https?|mailto|tel):/;
const WEB = /^https?:/;
const SECURE = /^https:/;
// RFC 3966, and the spaces that people write; without `*` and `#`, which can run a carrier's
// service codes.
const TELEPHONE = /^tel:\+?(?:[\d ().-]|%20)+(?:;[\w=.+-]+)*$/;
// RFC 6068 addresses; header fields could add recipients that the reader never sees.
const MAIL = /^mailto:[^?#]+/;

export type UrlKind = 'link' | 'media' | 'document';

/** The absolute form of an allowed URL; `undefined` for any other. */
export function allowedUrl(value: string, kind: UrlKind, bases: UrlBases): string | undefined {
  const base = kind === 'link' ? bases.link : bases.document;
  let url: URL;
  try {
    url = new URL(value, base);
  } catch {
    return undefined;
  }
  const { href } = url;
  const allowed = kind === 'link' ? LINK : kind === 'media' && !bases.insecurePage ? SECURE : WEB;
  // A name before the host is the oldest way to make one site look like another.
  if (!allowed.test(href) || url.username || url.password) return undefined;
  if (url.protocol === 'tel:') return TELEPHONE.test(href) ? href : undefined;
  if (url.protocol === 'mailto:') return MAIL.exec(href)?.[0];
  return href;
}
