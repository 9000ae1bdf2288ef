import { median } from '../../model/index.ts';
import { endsAsSentence } from '../../words/stops.ts';

/** Marks that hardly anyone types without meaning Markdown; one is enough. */
const CERTAIN: readonly RegExp[] = [
  /^ {0,3}#{1,6}[ \t]+[^\s#]/m,
  /\*\*[^\s*][^*\n]*[^\s*]\*\*/,
  /(?:!\[[^\]\n]{0,200}|\[[^\]\n]{1,200})\]\((?:<[^<>\n]{1,500}>|[^)\s]{1,500})(?:\s+"[^"\n]*")?\)/,
  /\\[*_#.\-!>[\]`]/,
  /^ {0,3}```/m,
  /^\[[^\]\n]{1,100}\]:[ \t]+\S*[./#]\S*[ \t]*$/m,
  /^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]/m,
  /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|/m,
  /(?:^|\n\n) {0,3}>[ \t]\S/,
  /(?:^|\n\n)\|[ \t][^|\n]+\n\|(?:[ \t][^|\n]+)?(?=\n)/,
  /(?:^|\n\n) {0,3}[-*+][ \t]\S[^\n]*\n {0,3}[-*+][ \t]\S/,
];

/** Marks that plain text has too; two kinds are needed. */
const POSSIBLE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}*])\*[^\s*][^*\n]{0,200}\*(?![\p{L}\p{N}*])/u,
  /\S {2}\n\S/,
  /^ {0,3}(?:\*[ \t]*){3,}$/m,
  /^ {0,3}(?:-[ \t]*){3,}$/m,
];

/** More containers on one line than this can only be meant to break a program. */
const NESTED = /^(?:(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){64}|[ \t]{96,}(?:[-*+]|\d{1,9}[.)])[ \t])/m;

/** A line that a backslash breaks, with words on both sides of its end: no art of slashes, no folder's name. */
const BROKEN_LINE = /[\p{L}\p{N}\p{P}](?<![\\/:|_])\\\n(?=[ \t]{0,20}\S)/gu;

/** Whether a line is one that a backslash breaks: the next belongs to its paragraph. */
export function isBroken(line: string): boolean {
  return line.endsWith('\\') && /[\p{L}\p{N}\p{P}](?<![\\/:|_])\\$/u.test(line);
}

/** Whether a text is Markdown by its own marks. Raw prose that was only saved under the name is not. */
export function isMarkdown(text: string): boolean {
  if (CERTAIN.some((mark) => mark.test(text)) || POSSIBLE.filter((mark) => mark.test(text)).length >= 2) return true;
  if (text.includes('\\\n') && count(text, BROKEN_LINE) >= 3) return true;
  return isEmphasised(text);
}

/** Emphasis of words in prose: a mark on both sides of them, at their edges. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_])(?:\*(?=[\p{L}\p{N}"'“‘¿¡])[^*\n]{1,300}(?<=[^\s*])\*|_(?=[\p{L}\p{N}"'“‘¿¡])[^_\n]{1,300}(?<=[^\s_])_)(?![\p{L}\p{N}*_])/gu;

/** Whether every star and underscore that touches a word belongs to a pair around words: emphasis and nothing else. */
function isEmphasised(text: string): boolean {
  const rest = text.replace(EMPHASIS, '');
  return rest.length < text.length && !/[\p{L}\p{N}.,!?][*]|(?<![\p{L}\p{N}])_(?=\p{L})|[*](?=\p{L})/u.test(rest);
}

export function isTooDeep(text: string): boolean {
  return NESTED.test(text);
}

/** A heading whose marks a converter has escaped: `\\#\\# The Mill`, alone on its line. */
const ESCAPED_HEADING = /^((?:\\#){1,6})(?=[ \t]+\S[^\n]{0,100}$)/gm;

/** The text with headings for escaped ones, where there are several, and without backslashes that break no line. */
export function withMeantMarks(text: string): string {
  const plain = text.replace(/\\(?=\n[ \t]*\n)|^\\$/gm, '');
  const several = count(plain, ESCAPED_HEADING) > 1;
  return several ? plain.replace(ESCAPED_HEADING, (marks) => marks.replaceAll('\\', '')) : plain;
}

/** A line of a program that keeps all texts as lists, as Logseq does; prose under its marks is this long. */
const BULLET = /^[ \t]*[-*] (?=\S)/;
const [FEWEST_BULLETS, PROSE_LENGTH] = [5, 80];
/** What only such a program reads: `{{renderer :wordcount_}}`, `collapsed:: true`. */
const MACRO = /^(?:\{\{[a-z][^{}\n]{0,200}\}\}|[a-z][\w-]{1,30}::(?: \S.{0,80})?)$/;

/**
 * A text that is one list, each line of which is a paragraph of prose, without the marks of the list; what only the
 * program reads is given by its line. Null for any other text: speeches behind dashes are short, lists have lines around them.
 */
export function withoutBullets(
  text: string,
): { readonly text: string; readonly macros: ReadonlyMap<number, string> } | null {
  if (!BULLET.test(text.trimStart())) return null;
  const lines = text.split('\n');
  const typed = lines.filter((line) => line.trim() !== '');
  const items = typed.filter((line) => BULLET.test(line));
  if (items.length < FEWEST_BULLETS || items.length * 10 < typed.length * 9) return null;
  if (median(items.map(({ length }) => length)) < PROSE_LENGTH) return null;
  const macros = new Map<number, string>();
  const kept = lines.map((line, at) => {
    const bare = line.replace(BULLET, '').trim();
    if (!MACRO.test(bare)) return bare;
    macros.set(at, bare);
    return '';
  });
  return { text: kept.join('\n'), macros };
}

/** What the text's own habits say about marks that Markdown and prose share. */
export interface Habits {
  /** Backquotes open quotations here: ``so'' or `so'. */
  readonly backquotes: boolean;
  /** Indented lines are prose, verse or a letter, not program text. */
  readonly indentIsProse: boolean;
  /** Line ends inside paragraphs part paragraphs: the lines are longer than anyone wraps them, or each ends a sentence. */
  readonly lineIsParagraph: boolean;
  /** Line ends inside paragraphs wrap the text at one width; 0 when they do not. */
  readonly wrapWidth: number;
  /** Each paragraph is wrapped at a width of its own, as below the pictures of a page. */
  readonly isNarrow: boolean;
}

export function habitsOf(text: string): Habits {
  const lines = text.split('\n');
  const inner = lines.filter(
    (line, index) =>
      line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '' && !/^[#>|]/.test(line) && !isBroken(line),
  );
  const lengths = inner.map((line) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const long = lengths.filter((length) => length > 120).length;
  const near = lengths.filter((length) => length > width - 15).length;
  // Lines that end amid sentences are wrapped, however long they are.
  const isCut = inner.filter((line) => endsAsParagraph(line)).length < inner.length * 0.5;
  const wrapped = lengths.length >= 6 && (width <= 120 || isCut) && width >= 50 && near >= lengths.length * 0.6;
  return {
    backquotes: count(text, /`[^`'\n]{1,300}'/g) > count(text, /`[^`'\n]{1,300}`/g),
    indentIsProse: !isCode(lines.filter((line) => /^(?: {4}|\t)/.test(line))),
    lineIsParagraph:
      (long >= 3 && long >= lengths.length * 0.3 && !isCut) || (!wrapped && endAsParagraphs(inner, text)),
    wrapWidth: wrapped ? width : 0,
    isNarrow: !wrapped && fillsLines(stretchesOf(text), NARROW),
  };
}

/** Lines that stand together, without marks of blocks. */
function stretchesOf(text: string): readonly (readonly string[])[] {
  const stretches: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || /^[ \t]*(?:[#>|]|[-*+][ \t]|\d{1,9}[.)][ \t])/.test(line)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches.filter((lines) => lines.length > 1);
}

/** So many line ends amid sentences show how paragraphs are wrapped; of them, these shares have no room left and go on in small letters. */
const [NARROW, FULL, GOES_ON] = [12, 0.85, 0.6];
/** A line of this share of the widest, with the next word, has no room left: letters are not all of one width. */
const ROOM = 0.9;

/** Letters of a line with the first word of the next. */
export function lengthWith(line: string, next = ''): number {
  return line.trim().length + 1 + (/^\S*/.exec(next.trim())?.[0].length ?? 0);
}

/** Whether paragraphs are wrapped, each as wide as its own longest line: verse leaves room at the end of most of its lines. */
export function fillsLines(paragraphs: readonly (readonly string[])[], least: number): boolean {
  let [open, full, low] = [0, 0, 0];
  for (const lines of paragraphs) {
    const widest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
    for (let i = 0; i < lines.length - 1; i++) {
      const [line, next] = [lines[i] as string, lines[i + 1] as string];
      if (endsAsParagraph(line)) continue;
      open += 1;
      if (lengthWith(line, next) > widest * ROOM) full += 1;
      if (/^[ \t]*\p{Ll}/u.test(next)) low += 1;
    }
  }
  return open >= least && full >= open * FULL && low >= open * GOES_ON;
}

/** Fewest line ends that show what line ends are. */
const ENOUGH = 8;
/** A sentence that ends inside a line. */
export const INNER_END: RegExp = /[.!?…]["'”’»)]*\s+["'“‘«¿¡—–-]?\p{Lu}|[。！？][」』）]*[^\s」』）]/u;

/**
 * Whether lines are paragraphs: nearly all end a sentence, and either many hold several, or no blank lines gather them.
 * Who writes a sentence a line parts paragraphs by blank lines.
 */
function endAsParagraphs(inner: readonly string[], text: string): boolean {
  if (inner.length < ENOUGH || inner.filter((line) => endsAsParagraph(line)).length < inner.length * 0.85) return false;
  const stretches = text.split(/\n\s*\n/).filter((stretch) => stretch.trim().includes('\n')).length;
  const several = inner.filter((line) => INNER_END.test(line)).length;
  return several >= inner.length * 0.3 || inner.length >= stretches * ENOUGH;
}

/** How a paragraph ends: like a sentence, or announcing speech. */
function endsAsParagraph(line: string): boolean {
  return endsAsSentence(line) || /[—–:：」』][\s"'”’»)\]_*]*$/u.test(line);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Program text: most lines end or begin with marks that sentences do not. */
function isCode(lines: readonly string[]): boolean {
  const code = lines.filter((line) =>
    /[;{}]\s*$|^\s*(?:\$|#!|\/\/|<\/?\w|def |import |function |return\b|const |let )|[=<>]\s{0,8}[^\s(]{1,80}\(/.test(
      line,
    ),
  );
  return lines.length > 0 && code.length >= lines.length * 0.4;
}
