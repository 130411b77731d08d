/**
 * Which calls for help a document makes, told by the format's own words and not by the code
 * under test: an emergency card wherever the format has a field for it, or where nobody can
 * know what stands. Fields that the format does not know are ignored, as it says.
 */
type Json = Readonly<Record<string, unknown>>;

export interface Emergency {
  /** The words of its plain paragraphs, each of which is to be shown. */
  readonly words: readonly string[];
  /** What may be shown in its place: its fallback, or that of a critical block around it. */
  readonly instead: readonly string[];
}

const INLINES = ['content', 'title', 'summary', 'question', 'caption', 'credit', 'attribution'];

/** The fields of each kind of block or inline in which others stand. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['content'],
  heading: ['content'],
  list: ['items'],
  table: ['caption', 'head', 'rows'],
  figure: ['caption', 'credit'],
  quote: ['content', 'attribution'],
  callout: ['title', 'blocks'],
  'care-card': ['title', 'blocks'],
  details: ['summary', 'blocks'],
  qa: ['question', 'blocks'],
  'do-dont': ['do', 'dont'],
  video: [],
  ...Object.fromEntries(
    ['strong', 'emphasis', 'sub', 'sup', 'link', 'term', 'cite', 'lang'].map((name) => [
      name,
      ['content'],
    ]),
  ),
  break: [],
};

const ROOT = ['question', 'summary', 'authors', 'reviewers', 'publisher', 'disclaimer', 'about'];

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const own = (record: Json, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** The text of inlines that need no reading: strings, alone or in a list. */
export function plainText(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  return Array.isArray(content) && content.every((one) => typeof one === 'string')
    ? content.join('')
    : undefined;
}

const isEmergency = (record: Json): boolean =>
  own(record, 'type') === 'care-card' && own(record, 'level') === 'emergency';

/** Whether a reader can see any of it. */
const VISIBLE = /[^\p{C}\p{Z}\p{DI}\u2800]/u;

const isSaid = (text: string | undefined): text is string => !!text && VISIBLE.test(text);

function wordsOf(card: Json): string[] {
  const blocks = own(card, 'blocks');
  if (!Array.isArray(blocks)) return [];
  return blocks
    .filter(isRecord)
    .filter((block) => own(block, 'type') === 'paragraph')
    .map((block) => plainText(own(block, 'content')))
    .filter(isSaid);
}

export function emergenciesIn(document: unknown): Emergency[] {
  const found: Emergency[] = [];
  /** A value where blocks or inlines may stand; `known` when its kind is one of the format's. */
  const visit = (value: unknown, instead: readonly string[], inInlines: boolean): void => {
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, instead, inInlines);
      return;
    }
    if (!isRecord(value)) return;
    const fallback = plainText(own(value, 'fallback'));
    const isCritical = isEmergency(value) || own(value, 'critical') === true;
    const here = isCritical && isSaid(fallback) ? [...instead, fallback] : instead;
    if (isEmergency(value)) found.push({ words: wordsOf(value), instead: here });
    const type = own(value, 'type');
    const known =
      typeof type === 'string' && Object.hasOwn(FIELDS, type) ? FIELDS[type] : undefined;
    // An inline shows its content, and its other fields are none of the format's.
    const fields = inInlines ? ['content'] : (known ?? Object.keys(value));
    for (const name of fields) visit(own(value, name), here, inInlines || INLINES.includes(name));
  };
  if (!isRecord(document)) return [];
  for (const name of ROOT) visit(own(document, name), [], true);
  const sections = own(document, 'sections');
  for (const section of Array.isArray(sections) ? sections : []) {
    visit(isRecord(section) ? own(section, 'blocks') : section, [], false);
  }
  return found.filter(({ words }) => words.length > 0);
}
