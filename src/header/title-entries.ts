import { bareText } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { ARTICLES } from '../words/article-tables.ts';
import { OR_WORDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { endsAsSentence } from '../words/stops.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { fenceEntry, field } from './entry.ts';
import type { LabelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { bareName, isName, isSureByline, looksLikeByline, signedLine } from './names.ts';
import { CONNECTIVE, KIND_OF_BOOK } from './page-lines.ts';
import { endsInLittleWord, isCapitals, isTitleCase, undecorated, wordCount } from './shapes.ts';

/** How many lines of title, subtitle and series may stand above a byline. */
export const MAX_TITLE_LINES = 4;
/** A gap of so many lines, twice that above the byline, parts a title from a line that is none of its own. */
export const WIDE_GAP = 4;

/** A title's lines as the title, and more of them as its subtitle. */
export function entriesOf(title: readonly Line[], more: readonly Line[] = []): Entry[] {
  const part = ({ text }: Line, i: number): string =>
    undecorated(text) + (i < title.length - 1 && /\p{L}:$/u.test(text) ? ':' : '');
  const text = unmarked(undecorated(title.map(part).join(' ')));
  const rest = unmarked(more.map((line) => undecorated(line.text)).join(' '));
  return [field('title', '', text, title), ...(more.length > 0 ? [field('subtitle', '', rest, more)] : [])];
}

/** Without marks of emphasis, and without the full stop that printers set after a title in capitals. */
function unmarked(text: string): string {
  const plain = text.replace(/(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, '$1');
  const stopped = isCapitals(plain) && /^[^.]*\p{L}{3,}\)?\.$/u.test(plain);
  return stopped ? plain.slice(0, -1) : plain;
}

/** Lines above a byline: a title said twice is one; the first is the title, a wrapped title goes on, the rest is subtitle. */
export function titleEntries(lines: readonly Line[]): Entry[] {
  const first = lines[0];
  if (first === undefined) return [];
  const same = lines.filter((line) => sameWords(line.text, first.text));
  const or = lines.findIndex((line, i) => i > 0 && OTHER_TITLE.test(line.text));
  const under = or < 0 ? [] : lines.slice(or);
  const others = lines.filter((line) => !same.includes(line) && !under.includes(line));
  const joined = (line: Line): boolean => CONNECTIVE.test(line.text) || CONNECTIVE.test(before(lines, line));
  const close = others.findIndex((line) => line.gap > 0 || !isCapitals(line.text));
  const block = isCapitals(first.text) ? others.slice(0, close < 0 ? others.length : close) : [];
  const wrapped = others.filter(
    (line) =>
      joined(line) ||
      (same.length === 1 &&
        !isKindAlone(line.text) &&
        // A count ends a title: what stands below it is another line's.
        !/\d\W*$/.test(first.text) &&
        (block.includes(line) || (line.block === first.block && isCapitals(line.text) === isCapitals(first.text)))),
  );
  const more = [...others.filter((line) => !wrapped.includes(line)), ...under.filter((line) => !same.includes(line))];
  const repeats: Entry[] = same
    .slice(1)
    .map((line) => ({ kind: 'drop', name: 'story-header', what: 'repeat', lines: [line] }));
  return [...entriesOf([first, ...wrapped], more), ...repeats];
}

/** `Ein Märchen`, `A NOVEL`: what it is, and no more of a title. */
function isKindAlone(text: string): boolean {
  return wordCount(text) === 2 && ARTICLE.test(text) && KIND_OF_BOOK.test(text);
}

const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s`, 'iu');

/**
 * The lines above a byline as title and subtitle. What a wider gap parts from them than stands above the byline, with a
 * line too long for a title, is said to the readers.
 */
export function pageEntries(lines: readonly Line[], at: number, by: number, isTitled = false): readonly Entry[] {
  // Where the document has its title already, what else stands above the byline may be an address.
  if (isTitled && lines.slice(at, by).every(saysFigures)) return [{ kind: 'kept', lines: lines.slice(at, by) }];
  const gap = Math.max(WIDE_GAP - 1, (lines[by]?.gap ?? 0) + 1);
  const from = lines.findLastIndex((line, i) => i > at && i < by && line.gap >= gap);
  const [first, second] = lines.slice(at, by);
  // `Start of a transcript of` / `THE CELLAR`: the words that lead to a title stay above the story.
  const own =
    first !== undefined && second !== undefined && leadsOn(first, second) ? 1 : besideTitle(lines.slice(at, by));
  if (own > 0)
    return [{ kind: 'kept', lines: lines.slice(at, at + own) }, ...underlinedTitle(lines.slice(at + own, by))];
  const said = lines.slice(at, Math.max(at, from));
  if (!said.some(({ text }) => wordCount(text) > TITLE_WORDS)) return underlinedTitle(lines.slice(at, by));
  return [
    { kind: 'note', purpose: 'note', label: '', lines: said, start: 0 },
    ...underlinedTitle(lines.slice(from, by)),
  ];
}

/** Whether a line in small letters ends in a word that leads on to the line in capitals below it. */
function leadsOn({ text }: Line, next: Line): boolean {
  return !isCapitals(text) && isCapitals(next.text) && !isTitleCase(text) && endsInLittleWord(text);
}

/** Several figures, or words in small letters with one: an address, a telephone, a count of words. */
const FIGURES = /\d\D*\p{L}\D*\d|\d\D{1,2}\d{3}|^\P{L}*\p{Ll}.*\d/u;

/** Whether a line is of figures and words, as no title is where another is known. */
function saysFigures({ text }: Line): boolean {
  return FIGURES.test(text);
}

/** How many lines above what is set as a title say something else, each apart: `Uploaded from THE GATE BBS 555-0199`. */
function besideTitle(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => !saysFigures(line));
  const title = lines[at];
  if (title === undefined || title.index > 0 || /\d/.test(title.text) || KIND_OF_BOOK.test(title.text)) return 0;
  return title.kind === 'heading' || isCapitals(title.text) || isTitleCase(title.text) ? at : 0;
}

/** A longer line is hardly a title. */
const TITLE_WORDS = 8;

/** The word that leads from a title to its other one: `OR` / `THE HISTORY OF A FERRY`. */
const OTHER_TITLE = new RegExp(`^\\W*(?:${anyOf(OR_WORDS)})\\W*$`, 'iu');

function before(lines: readonly Line[], line: Line): string {
  return lines[lines.indexOf(line) - 1]?.text ?? '';
}

/** The same words, whatever the case and the marks around them. */
export function sameWords(a: string, b: string): boolean {
  return bareText(a) !== '' && bareText(a) === bareText(b);
}

/** Whether two values have a word in common, but for the shortest, or say the same. */
export function shareWords(one: string, other: string): boolean {
  const words = (text: string): readonly string[] =>
    text.toLowerCase().match(/[\p{L}\p{M}]{4,}|\p{Lo}+|\p{N}+/gu) ?? [];
  const known = new Set(words(one));
  return sameWords(one, other) || words(other).some((word) => known.has(word));
}

/** A title's entries, and the line drawn below it. */
function underlinedTitle(lines: readonly Line[]): readonly Entry[] {
  const drawn = lines.filter(({ kind }) => kind === 'fence');
  const entries = titleEntries(lines.filter(({ kind }) => kind !== 'fence'));
  return drawn.length === 0 ? entries : [...entries, fenceEntry(drawn)];
}

/**
 * Whether a sentence has another title below it, marked as a heading or right above its byline: what an editor says above
 * the first story, and no line of its title page.
 */
export function isEditorial(lines: readonly Line[], at: number): boolean {
  const [line, next, byline] = lines.slice(at, at + 3);
  if (line?.kind !== 'text' || sentencesIn(line.text) === 0 || next === undefined) return false;
  if (next.kind === 'heading') return true;
  const isHead = next.gap > 0 && next.of <= 2 && byline?.gap === 0 && isSureByline(byline.text);
  return isHead && line.of === 1 && !endsAsSentence(next.text);
}

/** The title again, on a line of its own: a half title. */
export function repeatedTitle(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const stated = (key: LabelKey): string => {
    const found = scan.entries.find((entry) => entry.kind === 'field' && entry.key === key && entry.label === '');
    return found?.kind === 'field' ? found.value : '';
  };
  if (line === undefined || line.of > 2) return null;
  // The title with its byline may come again below what is said of rights.
  const signing = looksLikeByline(line.text) ? signedLine(line.text) : null;
  const signed = signing === null || signing.by === 'sign' ? '' : bareName(signing.name);
  const again =
    ((line.of === 1 || looksLikeByline(scan.lines[at + 1]?.text ?? '')) && sameWords(line.text, stated('title'))) ||
    (signed !== '' && sameWords(signed, stated('author')));
  if (!again && !authorAgain(scan, at)) return null;
  return { entries: [{ kind: 'drop', name: 'story-header', what: 'repeat', lines: [line] }], next: at + 1 };
}

/** Whether a line right below the title is the name of whom the header above has named: `Ada Reed`, whose mail it is. */
function authorAgain({ lines, entries }: Scan, at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  const last = entries.at(-1);
  if (above === undefined || line?.kind !== 'text' || last?.lines.at(-1) !== above) return false;
  const isTitle = last.kind === 'field' ? last.key === 'title' : last.kind === 'drop' && last.what === 'repeat';
  const name = undecorated(line.text);
  if (!isTitle || !/\s/.test(name) || !isName(name)) return false;
  return entries.some(
    (entry) =>
      entry.kind === 'field' &&
      entry.key === 'author' &&
      ` ${entry.value.replace(/[()<>"“”]/g, ' ')} `.toLowerCase().includes(` ${name.toLowerCase()} `),
  );
}
