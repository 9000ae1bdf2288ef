import { type ElementNode, find, findAll, lastLine, type PageNode, rawText, wordsOfNode } from '../../markup/tree.ts';
import { bareWords, type Edit, type Removal, type RemovalName } from '../../model/index.ts';
import { isCopyNotice } from '../../words/copy-notices.ts';
import { anyOf } from '../../words/forms.ts';
import { isOnControls } from '../../words/navigation.ts';
import { BROWSER_WORDS, LACK_WORDS } from '../../words/page-tables.ts';
import { endsAsSentence } from '../../words/stops.ts';
import { CONTROL, DRAWING, DRAWN, ENTRY, FALLBACK, FRAME, FURNITURE } from './allowed.ts';
import { measureOf } from './measure.ts';
import { type ClassStyles, isHidden } from './style.ts';

/** What reading a page's nodes needs and leaves behind. */
export interface Reading {
  readonly source: string;
  readonly styles: ClassStyles;
  /** Characters of text in the whole page: a quotation that holds most of them is a margin, not a quotation. */
  readonly size: number;
  readonly removals: Removal[];
  /** What is said of formulas that show nothing. */
  readonly edits?: Edit[];
  /** What is shown: what a browser shows, or what is hidden too, or the words of controls as well. */
  readonly shows: 'page' | 'hidden' | 'everything';
  /** Small marks that the site sets amid the text: how many remarks readers have left at a paragraph, `[edit]`. */
  readonly marks?: ReadonlySet<PageNode>;
  /** The buttons of forms that are there to be read. */
  readonly buttons?: ReadonlySet<PageNode>;
}

/** The buttons of forms that tell a story: what is filled in there is shown, and no program reads it. */
export function toldButtons(root: ElementNode): ReadonlySet<PageNode> {
  const forms = findAll(root, ({ name }) => name === 'form');
  const isFilled = (e: ElementNode): boolean => (e.name === ENTRY || e.name === 'select') && tells(e);
  const told = forms.filter((form) => find(form, isFilled) !== null);
  return new Set(told.flatMap((form) => findAll(form, ({ name }) => name === CONTROL)));
}

/** Records the words of a node as taken out of the story. */
export function setAside(node: PageNode, reading: Reading, name: RemovalName): void {
  const text = wordsOfNode(node).trim();
  if (text === '') return;
  reading.removals.push({ name, place: { source: reading.source, line: node.line, endLine: lastLine(node) }, text });
}

/** Elements whose words are never the story's. */
const SET_ASIDE: ReadonlySet<string> = new Set([
  FURNITURE,
  CONTROL,
  DRAWING,
  ENTRY,
  'dialog',
  'select',
  'option',
  'optgroup',
  'nav',
  'title',
  'head',
]);

/** More words than this inside a control mean a page that forgot to close it. */
export const CONTROL_SIZE = 2000;

/** Whether an element's words are not the story's, by what it is: a control, hidden, or about the reader's program. */
export function isSetAside(node: ElementNode, reading: Reading): boolean {
  if (node.name === 'head') return true;
  if (reading.shows === 'everything') return node.name === 'title';
  if (reading.marks?.has(node)) return true;
  if (reading.buttons?.has(node)) return false;
  if (SET_ASIDE.has(node.name)) return node.size <= CONTROL_SIZE && !tells(node);
  if (node.name === FRAME && !endsAsSentence(rawText(node))) return true;
  if ((node.name === FALLBACK || node.name === FRAME) && isAboutBrowser(rawText(node).trim())) return true;
  return reading.shows === 'page' && isHidden(node, reading.styles);
}

/** So many nodes on either side are looked at. */
const NEAR = 8;

/** Whether the words of a button may be the author's: two and more, none of which stands on a site's buttons, and no number. */
function mayBeSaid(words: string): boolean {
  const all = words.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  return all.length > 1 && words.length <= CONTROL_SIZE && !/\d/.test(words) && !all.some(isOnControls);
}

/** As what a node is set aside: a site hides its notices against copying; what else is hidden amid a text it did not write. */
export function nameAmid(nodes: readonly PageNode[], at: number, reading: Reading): RemovalName {
  const node = nodes[at] as PageNode;
  if (node.type === 'element' && node.name === CONTROL && mayBeSaid(rawText(node))) return 'page-prose';
  const isWritten = isHiddenAmid(nodes, at, reading) && !isCopyNotice(rawText(node));
  return isWritten ? 'hidden-text' : 'site-furniture';
}

/** What pages call a sentence that is printed once more, large, beside the paragraph that has it. */
const PULLED = /(?:^|[\s_-])pull-?(?:ed-?)?quote/i;
/** As many letters as such a sentence has. */
const [PULLED_LEAST, PULLED_MOST] = [15, 600];

/** Whether a node is such a sentence, word for word in one that stands near it. */
export function isPulled(nodes: readonly PageNode[], at: number, { shows }: Reading): boolean {
  const node = nodes[at];
  if (node?.type !== 'element' || shows !== 'page' || node.size > PULLED_MOST) return false;
  const { class: named = '', id, role } = node.attributes;
  // A note is called from elsewhere, and says what it is.
  const isBare = node.name === 'aside' && id === undefined && role === undefined && !/note|epub:/i.test(named);
  if (!isBare && !(PULLED.test(named) && /^(?:aside|blockquote|figure|div|p|span)$/.test(node.name))) return false;
  const words = bareWords(rawText(node)).join(' ');
  if (words.length < PULLED_LEAST) return false;
  const near = [...nodes.slice(Math.max(0, at - NEAR), at), ...nodes.slice(at + 1, at + 1 + NEAR)];
  return near.some(
    (one) => measureOf(one).prose > 0 && ` ${bareWords(rawText(one)).join(' ')} `.includes(` ${words} `),
  );
}

/** Whether a node is an element for lists of links that stands amid a text and leads nowhere: a list of the story's. */
export function isListAmid(nodes: readonly PageNode[], at: number, { shows }: Reading): boolean {
  const node = nodes[at];
  if (shows !== 'page' || node?.type !== 'element' || node.name !== 'nav' || hasControls(node)) return false;
  const isProse = (one: PageNode): boolean => measureOf(one).prose > 0;
  const isShort =
    measureOf(node).letters > 0 && node.size <= CONTROL_SIZE && find(node, ({ name }) => name === 'a') === null;
  const before = nodes.slice(Math.max(0, at - NEAR), at);
  // A list below a heading of the text's is what it heads.
  const isHeaded = before.some((one) => one.type === 'element' && /^h[1-6]$/.test(one.name));
  return isShort && (isHeaded || before.some(isProse)) && nodes.slice(at + 1, at + 1 + NEAR).some(isProse);
}

/** Whether a node is words alone that the page hides between others that it shows: they are not the site's. */
function isHiddenAmid(nodes: readonly PageNode[], at: number, { styles }: Reading): boolean {
  const node = nodes[at];
  if (node?.type !== 'element' || SET_ASIDE.has(node.name) || !isHidden(node, styles) || hasControls(node))
    return false;
  const hasWords = (one: PageNode): boolean =>
    measureOf(one).letters > 0 && (one.type === 'text' || !isHidden(one, styles));
  return nodes.slice(Math.max(0, at - NEAR), at).some(hasWords) && nodes.slice(at + 1, at + 1 + NEAR).some(hasWords);
}

/** What a person says on a control or in a list of links: a whole sentence, which ends as one. */
const SAID = /(?:[\p{L}\p{N}'’-]+[^\p{L}\p{N}'’-]+){5,}[\p{L}\p{N}'’-]+[^\p{L}\p{N}.…]*[!?.](?!\.)["'”’»)]*\s*$/u;

/** A few words with a full stop, which no site sets on its buttons. */
const STOPPED = /(?<!\p{L})\p{Lu}[\p{L}'’]*(?:[ ,]+[\p{L}'’]+)+(?<!\p{Lu})\.$/u;

/** Words that end as a sentence does, however few. */
const ENDED = /\p{L}[^\p{L}]+\p{L}.*[.!?…。！？]["'”’»)\]]*$/su;

/** Whether an element that is mostly the page's tells something all the same. */
function tells(node: ElementNode): boolean {
  switch (node.name) {
    case 'nav':
      return isTold(node);
    case 'dialog':
      return node.attributes.open !== undefined && isStill(node);
    case DRAWING:
      return drawnLines(node).some((line) => isEnded(rawText(line)));
    // What no program reads is on the page for its words; of addresses readers take a copy.
    case ENTRY:
      return node.attributes.name === undefined && !/:\/\/|^\P{L}*$/u.test(rawText(node));
    // Choices are asked about with the list that they are in.
    case 'option':
      return node.attributes.value === undefined;
    case 'select':
      return isChosenFrom(node);
    case CONTROL: {
      const text = rawText(node).trim();
      return (SAID.test(text.slice(-400)) || STOPPED.test(text.slice(-400))) && !isAboutBrowser(text);
    }
    default:
      return false;
  }
}

/** Whether a list of choices is there for its words: no program reads them, and they say something. */
function isChosenFrom(list: ElementNode): boolean {
  const { attributes } = list;
  const choices = findAll(list, ({ name }) => name === 'option');
  if (attributes.name !== undefined || choices.length === 0) return false;
  if (choices.some((choice) => choice.attributes.value !== undefined)) return false;
  const texts = choices.map((choice) => rawText(choice).trim());
  if (texts.every(isEnded)) return true;
  const isBare = attributes.id === undefined && attributes.class === undefined;
  return isBare && texts.some((text) => /\p{L}\P{L}+\p{L}/u.test(text)) && !texts.some((text) => /\d/.test(text));
}

/** Whether a list of links is hardly one: most of it is sentences, or it holds a sentence and leads nowhere. */
export function isTold(nav: ElementNode): boolean {
  const { letters, linked, prose } = measureOf(nav);
  return (prose > 0 && linked < letters / 2) || isStill(nav);
}

/** Whether an element made for controls has none, nor a link, but words that end as sentences do. */
export function isStill(element: ElementNode): boolean {
  return isEnded(rawText(element)) && !hasControls(element);
}

function isEnded(text: string): boolean {
  return ENDED.test(text.trim().slice(-400));
}

/** Whether something in an element leads elsewhere, or is there to be used. */
export function hasControls(element: ElementNode): boolean {
  const leads = ({ name, attributes }: ElementNode): boolean => name === 'a' && attributes.href !== undefined;
  return find(element, (inner) => leads(inner) || isUsed(inner)) !== null;
}

/** Whether an element is there to be used: a form, a button, a field to fill in. */
export function isUsed(element: ElementNode): boolean {
  const { name } = element;
  if (name === ENTRY) return !tells(element);
  return /^(?:form|select)$/.test(name) || name === CONTROL || name === FURNITURE;
}

/** The lines that are written into a drawing. */
function drawnLines(drawing: ElementNode): readonly ElementNode[] {
  return findAll(drawing, ({ name }) => name === DRAWN);
}

/** What a page tells readers whose program shows no film, frame or script: it speaks of the program. */
const PROGRAM = new RegExp(anyOf(BROWSER_WORDS), 'iu');
const LACK = new RegExp(anyOf(LACK_WORDS), 'iu');

/** The longest of such messages. */
const LONGEST = 300;

/** Whether the words inside a film, a frame or the like are about the reader's program, not about what it would show. */
function isAboutBrowser(text: string): boolean {
  return text.length <= LONGEST && PROGRAM.test(text) && LACK.test(text);
}
