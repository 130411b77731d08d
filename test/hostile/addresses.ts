/** Where the elements of a shadow root lead, as the browser itself resolves it. */

/** What a reader may follow (the format's fourth reading rule), and what an image may be from. */
const LINKS = ['https:', 'http:', 'mailto:', 'tel:'];
/** These tests are served over `http:`, so images may be, too. */
const MEDIA = ['https:', 'http:'];

/** All attributes of HTML and SVG that hold an address, or several, or a style with some. */
const ADDRESSES = new Set(
  'href src srcset poster action formaction data cite background ping longdesc usemap manifest codebase archive profile icon srcdoc style xlink:href'.split(
    ' ',
  ),
);

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'a href': LINKS,
  'img src': MEDIA,
  'video src': MEDIA,
  'video poster': MEDIA,
  'track src': MEDIA,
};

/** Addresses that must not be there, and those that may. */
export function addressesIn({ shadowRoot }: Element): { wrong: string[]; right: string[] } {
  const wrong: string[] = [];
  const right: string[] = [];
  for (const element of shadowRoot!.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (!ADDRESSES.has(name) && !name.startsWith('on')) continue;
      const place = `${element.localName} ${name}`;
      // Within the article: its own listener looks for the target.
      if (place === 'a href' && value.startsWith('#')) continue;
      (isAllowed(element, name, KNOWN[place]) ? right : wrong).push(`${place}=${value}`);
    }
  }
  return { wrong, right };
}

function isAllowed(element: Element, name: string, schemes: readonly string[] = []): boolean {
  const resolved = (element as unknown as Readonly<Record<string, string>>)[name]!;
  if (!URL.canParse(resolved)) return false;
  const { protocol, username, password } = new URL(resolved);
  return schemes.includes(protocol) && !username && !password;
}
