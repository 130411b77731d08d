/**
 * The contract's rules that can be checked without the code under test: each function takes a
 * document as parsed and what is shown of it, and says what is wrong.
 */
import { emergenciesIn, isRecord, own, plainText } from './emergencies.js';
import type { Shown } from './shown.js';

export type Kind = 'article' | 'notice';

/** Elements that run, load or frame something, or that speak for the whole page. */
const FORBIDDEN_TAGS =
  /^(?:script|style|link|iframe|frame|object|embed|base|meta|form|input|svg|math|template|html|body|audio|applet|portal)$/;

const ADDRESSES =
  /^(?:href|src|srcset|poster|action|formaction|data|ping|cite|background|xlink:href)$/;

/** Characters that text may lose or gain on its way: controls, and marks of direction. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const letters = (text: string): string => text.toWellFormed().replace(UNSEEN, '');

/** Whether an address may stand in a page: media over TLS only, unless the page itself is not. */
function isAllowed(tag: string, value: string, insecurePage: boolean): boolean {
  if (tag === 'a' && value.startsWith('#')) return true;
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  const web = insecurePage || tag === 'a' ? ['https:', 'http:'] : ['https:'];
  const allowed = tag === 'a' ? [...web, 'mailto:', 'tel:'] : web;
  return allowed.includes(protocol) && !username && !password;
}

function dangers({ elements }: Shown, insecurePage: boolean): string[] {
  return elements.flatMap(({ tag, attributes }) => {
    if (FORBIDDEN_TAGS.test(tag) || !/^[a-z][a-z\d]*$/.test(tag)) return [`an element <${tag}>`];
    return attributes.flatMap(([name, value]) => {
      if (/^on|^srcdoc$|^style$|^is$/i.test(name)) return [`an attribute ${name}="${value}"`];
      return ADDRESSES.test(name) && !isAllowed(tag, value, insecurePage)
        ? [`an address ${tag}.${name}=${value}`]
        : [];
    });
  });
}

function lostEmergencies(document: unknown, shown: Shown): string[] {
  const text = letters(shown.text);
  const says = (words: string): boolean => text.includes(letters(words));
  return emergenciesIn(document)
    .filter(({ words, instead }) => !words.every(says) && !instead.some(says))
    .map(({ words }) => `a lost emergency: ${words.join(' / ').slice(0, 200)}`);
}

/** The text of inlines of which every mark is one that only dresses its content. */
function markedText(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return undefined;
  const texts = content.map((one: unknown) => {
    if (typeof one === 'string') return one;
    if (!isRecord(one)) return undefined;
    const type = own(one, 'type');
    const dresses = typeof type === 'string' && /^(?:strong|emphasis|sub|sup)$/.test(type);
    return dresses ? plainText(own(one, 'content')) : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}

/** The paragraphs that nothing can go wrong with, in order. */
function plainParagraphs(document: unknown): string[] {
  const sections = isRecord(document) && own(document, 'sections');
  if (!Array.isArray(sections)) return [];
  return sections.filter(isRecord).flatMap((section) => {
    const blocks = own(section, 'blocks');
    if (!Array.isArray(blocks)) return [];
    return blocks.filter(isRecord).flatMap((block) => {
      const text = own(block, 'type') === 'paragraph' && markedText(own(block, 'content'));
      return text && /[\p{L}\p{N}]/u.test(text) ? [letters(text)] : [];
    });
  });
}

function changedParagraphs(document: unknown, { paragraphs }: Shown): string[] {
  const shown = paragraphs.map(letters);
  let from = 0;
  for (const text of plainParagraphs(document)) {
    const at = shown.indexOf(text, from);
    if (at < 0) return [`a paragraph lost, changed or out of order: ${text.slice(0, 200)}`];
    from = at + 1;
  }
  return [];
}

function changedStatement(document: unknown, { text }: Shown): string[] {
  const statement = isRecord(document) ? markedText(own(document, 'statement')) : undefined;
  return statement === undefined || letters(text).includes(letters(statement))
    ? []
    : [`a statement changed: ${statement.slice(0, 200)}`];
}

/** What is wrong with what is shown of a document. */
export function wrongs(
  kind: Kind,
  document: unknown,
  shown: Shown,
  insecurePage = false,
): string[] {
  const found = dangers(shown, insecurePage);
  if (kind === 'notice') return [...found, ...changedStatement(document, shown)];
  // Of an article that was taken back nothing is to be shown.
  const withdrawn = isRecord(document) && own(document, 'status') === 'withdrawn';
  return [
    ...found,
    ...(withdrawn
      ? []
      : [...lostEmergencies(document, shown), ...changedParagraphs(document, shown)]),
  ];
}

/** What must be as it was after any document: a fingerprint of what all objects share. */
export const sharedObjects = (): string =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((object) => Reflect.ownKeys(object).map(String).sort().join())
    .join('\n');
