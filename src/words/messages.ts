/**
 * The widgets' own words. One object of this type for each language; each file of
 * this folder but `words.ts` holds one.
 *
 * Labels carry their own punctuation, because it differs by language (`Updated:`,
 * `Mis à jour :`). A message with a variable part is a function of it.
 */
export interface Messages {
  /** Shown while a slow document is on its way. */
  loading: string;
  /** Between the entries of a list in a line. */
  comma: string;
  /** Before the date of the last change. */
  updated: string;
  /** Before the date of first publication. */
  published: string;
  /** Before the date of the last medical review. */
  reviewed: string;
  /** Before the date by which the next review is due. */
  reviewDue: string;
  /** Before the authors' names. */
  authors: (count: number) => string;
  /** Before the reviewers' names. */
  reviewers: (count: number) => string;
  /** Names the reader's question to assistive technology. */
  question: string;

  /** Level of a care card: call for help at once. */
  emergency: string;
  /** Level of a care card: get help today. */
  urgent: string;
  /** Level of a care card: see somebody some time. */
  routine: string;
  /** Level of a callout: good to know. */
  note: string;
  /** Level of a callout: mind this. */
  warning: string;
  /** Heads the list of what to do. */
  dos: string;
  /** Heads the list of what not to do. */
  donts: string;
  /** Names the scrolling box of a table without a caption. */
  table: string;
  /** The button that loads and plays a video; `title` is the video's own. */
  playVideo: (title: string) => string;
  /** Under that button: whose server is asked, and only then. */
  videoFrom: (host: string) => string;

  /** Heads the list of references. */
  references: string;
  /** Heads the links to other articles. */
  related: string;
  /** The link to the article on its publisher's site. */
  source: string;
  /** The link to the licence under which the article is shown. */
  license: string;
  /** Names the group of links to the article's other languages. */
  languages: string;
  /** Said when the article does not exist in this language, in this language. */
  notTranslated: string;
  /** Said in place of an article that its publisher has taken back. */
  withdrawn: string;

  /** A load failed: the device has no connection. */
  offline: string;
  /** A load failed: no answer, or not in time. */
  unreachable: string;
  /** A load failed: there is nothing at this address. */
  notFound: string;
  /** A load failed: what came cannot be shown. */
  unusable: string;
  /** The button that loads again. */
  retry: string;

  /** Heads the links to the privacy policies. */
  policies: string;
  /** Marks a policy about consumer health data (Washington's My Health My Data Act). */
  healthDataPolicy: string;
  /** Caption of the table of what is collected. */
  categories: string;
  /** Column: the category's name. */
  category: string;
  /** Column: examples of it. */
  examples: string;
  /** Column: what it is used for. */
  purposes: string;
  /** Column: how long it is kept. */
  retention: string;
  /** Marks a category that is sensitive in law. */
  sensitive: string;
  /** The notice says that personal information is sold, or that it is not. */
  sells: (yes: boolean) => string;
  /** The same of renting. */
  rents: (yes: boolean) => string;
  /** The same of sharing (for cross-context behavioural advertising, in California). */
  shares: (yes: boolean) => string;
  /** The link to the opt-out page. */
  optOut: string;
  /** Heads whom to ask. */
  contact: string;
  /** Before the date from which the notice holds. */
  effective: string;
  /** Heads what changed in this version. */
  changes: string;
  /** The button that says the notice was read; it stays, pressed. */
  acknowledge: string;
  /** The browser sends the Global Privacy Control signal. */
  gpc: string;
  /** The site has processed that signal as an opt-out (11 CCR 7025(c)(6)). */
  gpcHonored: string;
}

/** A host page's own wording: any message, for any language. Keys are BCP 47 tags. */
export type MessageOverrides = Readonly<Record<string, Partial<Messages>>>;
