/** Values that have broken programs before, for the places of a document. */

/** Kinds that the format knows, as blocks or inlines, and some that it doesn't. */
export const TYPES = [
  ...['paragraph', 'heading', 'list', 'table', 'figure', 'quote', 'callout', 'care-card'],
  ...['details', 'qa', 'do-dont', 'video', 'strong', 'emphasis', 'link', 'term', 'cite', 'lang'],
  ...['break', 'hologram', 'script', 'constructor', '__proto__', 'toString', ''],
];

export const LEVELS = [
  'emergency',
  'urgent',
  'routine',
  'note',
  'warning',
  'Emergency',
  'hologram',
];

/** Names that mean something to JavaScript, to Lit, or to a promise. */
export const HOSTILE_KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'toJSON'],
  ...['then', 'length', '_$litType$', 'strings', 'onclick', 'innerHTML', '', '0', 'class', 'style'],
];

export const UNICODE = [
  ...['\u0000', '\u001b[31m', '\u202e', '\u2066', '\u200b', '\ufeff', '\ufffe', '\ud800', '\udc00'],
  ...[
    'e\u0301',
    '\u{1f469}\u200d\u2695\ufe0f',
    '\u0645\u0631\u062d\u0628\u0627',
    '\u2028',
    '\u00ad',
  ],
  ...['<script>', '</script>', '<!--', '&lt;', '${x}', '{{x}}', '%00', '\\', '"'],
];

export const EXTREMES: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 31, 1e21],
  ...['', ' ', '\u200b', 'x'.repeat(20_000), 'x'.repeat(20_001), '\u{10ffff}'.repeat(9_000)],
  ...['javascript:alert(1)', 'JaVaScRiPt:x', 'java\tscript:x', 'data:text/html,x', 'vbscript:x'],
  ...['blob:https://a.example/x', 'file:///etc/passwd', '//host.example/x', 'https://a@b.example/'],
  ...[
    'https://',
    'http://a.example/',
    '#',
    '#answer',
    'tel:*21#',
    'mailto:a@b.example?bcc=c',
    '../x',
  ],
  ...['1.0', '2.0', '1', '01.0', 'withdrawn', 'published', 'emergency', 'en', 'xx-not-a-language'],
  ...['2024-02-30', '0000-00-00', '9999-12-31', '2024-01-01T25:00'],
  ...[[], {}, [[]], [[[]]], [null], [{}], { type: 'paragraph' }, { type: 'hologram' }],
  { type: 'hologram', fallback: 'Instead' },
  { type: 'hologram', content: ['inner'] },
  { type: 'paragraph', content: ['A paragraph more.'] },
  { type: 'care-card', level: 'emergency', blocks: [] },
  { type: 'care-card', level: 'emergency', blocks: [], fallback: 'Call for help at once.' },
];

/** Addresses that must not reach a page, some in spellings that only a parser sees through. */
export const ADDRESSES = [
  ...['javascript:alert(1)', 'JaVaScRiPt:x', 'java\tscript:x', '\u0001javascript:x', 'vbscript:x'],
  ...['data:text/html,<script>1</script>', 'data:image/svg+xml,<svg/>', 'blob:https://a.example/x'],
  ...[
    'file:///etc/passwd',
    'view-source:https://a.example/',
    'intent://a.example/',
    'ftp://a.example/',
  ],
  ...[
    'https://user@a.example/',
    'https://a.example:99999/',
    '//a.example/x',
    '\\\\a.example',
    '#nowhere',
  ],
  ...[
    'http://a.example/',
    'https://',
    'tel:*21#',
    'mailto:a@b.example?bcc=c@d.example',
    '',
    '../x',
  ],
];

export const ADDRESS_FIELDS = [
  ...['href', 'src', 'url', 'poster', 'captions', 'canonicalUrl', 'license', 'optOutUrl'],
];

/** Of the right form, but for the most part of no language that anybody speaks. */
export const LANGUAGES = [
  'en-a',
  'aa-b-c',
  'en-en-en',
  'abcd-12345678',
  'i-klingon',
  'toString',
  'ar',
  'EN-us',
];
