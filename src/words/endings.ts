import { opensWith } from '../model/index.ts';
import { readLabel } from './division-label.ts';
import { divisionWord, divisionWords } from './divisions.ts';
import {
  ALSO_LAST,
  CONTINUED_LINES,
  CONTINUED_ON,
  DECORATED_END_LINES,
  DIVISION_END_LINES,
  END_CLOSERS,
  END_LINES,
  END_OPENERS,
  ENDED_DIVISIONS,
  FAREWELL_LINES,
  LEAVE_LINES,
} from './ending-tables.ts';
import { foldLetters, oneSpaced } from './fold.ts';
import { alternativesOf, holdsLike, opensLike } from './forms.ts';
import { languagesIn, speaks } from './languages.ts';
import { divisionName } from './named-divisions.ts';
import { numberOf } from './numerals.ts';
import { recent } from './recent.ts';

/** What a line that ends a part says. */
export interface EndingPhrase {
  readonly role: 'continued' | 'the-end';
  /** The number in `End of part 3`; null when the line has none. */
  readonly number: number | null;
  /** Said so plainly that its place hardly matters (`TBC`), or words that prose may use too (`The end.`). */
  readonly plain: boolean;
  /** Set where the line says that a division ends and counts none: nothing of what follows, nothing that a reader needs. */
  readonly isMark?: true;
}

const CONTINUED = languagesIn(CONTINUED_LINES, (list) => list.split('|').flatMap(plainForms));
const THE_END = languagesIn(END_LINES, (list) => list.split('|').flatMap(plainForms));
const DIVISION_ENDS = languagesIn(DIVISION_END_LINES, (list) => list.split('|').flatMap(plainForms));
const ENDED: ReadonlySet<string> = new Set(Object.values(ENDED_DIVISIONS).flatMap((words) => words.split('|')));
const OPENERS = byLanguage(END_OPENERS, (opener) => new RegExp(`^${opener.trimEnd()}(?:\\s+|(?<=['-]))(\\S.*)$`, 'u'));
/** In Chinese, Japanese and Korean nothing need stand between: `第七章完`. */
const between = (closer: string): string => `[\\s,:·–—-]${/^\p{Lo}/u.test(closer) ? '*' : '+'}`;
const CLOSERS = byLanguage(END_CLOSERS, (closer) => new RegExp(`^(\\S.*?)${between(closer)}(?:${closer})$`, 'u'));

const LEAVES = wholeLines(LEAVE_LINES);
const FAREWELLS = wholeLines(FAREWELL_LINES);
const DIVISIONS = divisionWords(1, 2, 3, 4)
  .filter((word) => /^[\p{L} ]+$/u.test(word))
  .map(foldLetters)
  .join('|');
const mayLeave = opensLike(
  DIVISIONS,
  ...[LEAVES, FAREWELLS].flatMap(({ whole }) => whole.forms.map(([, form]) => form)),
);

/** How all of these begin. Derived from the lists, so that a new line needs no second place. */
const mayEnd = opensWith([
  ...['t. b', 't b', 't.b', 'cont', 'to ', 'tbc', 'story', '30', 'the '],
  ...[CONTINUED, THE_END].flatMap((lines) =>
    [...lines.keys()].map((line) => line.slice(0, 4)).flatMap((head) => [head, head.replaceAll("'", '’')]),
  ),
  ...[...DIVISION_ENDS.keys()].map((line) => line.slice(0, 2)),
  ...Object.values(DECORATED_END_LINES),
  ...Object.values(END_OPENERS).flatMap(
    (opener) => opener.match(/[\p{L}’']{2,}/gu)?.map((word) => word.slice(0, 4)) ?? [],
  ),
  ...divisionWords(1, 2, 3, 4).map((word) => word.slice(0, 4)),
  '第',
  '제',
]);
/** `3. rész vége`, `3/8 - tbc`, and the ends that are spelt out: `E-N-D`. */
const MAY_BE_COUNTED = /^\P{L}*\p{Nd}{1,3}(?:\.?\)? \p{L}|\s?\/\s?\p{Nd}{1,3}\P{L}{2,6}t)/iu;
const [SPELT_LENGTH, LEAVE_LENGTH] = [60, 70];
const SPELT = /^\P{L}*(?:\p{L}(?:\s?[.·~*_=+/|•–—-]\s?|\s)){2,}\p{L}\P{L}*$/u;

/**
 * What a whole block says as an ending line, or null when it is anything else. `language` is the tag of the text's
 * language; words of rarer languages speak in their own texts only.
 */
export function endingPhrase(text: string, language: string | null = null): EndingPhrase | null {
  if (text.length > 90) return null;
  // Nobody says `To be continued` aloud.
  if (/^\s*["“”«]/.test(text)) {
    const [, inner] = /^\s*["“«]\s?([^"“”«»]{2,60})["”»]\s*$/u.exec(text) ?? [];
    const said = inner === undefined ? null : endingPhrase(inner, language);
    return said?.plain && said.role === 'continued' ? said : null;
  }
  const isSpelt = text.length < SPELT_LENGTH && SPELT.test(oneSpaced(text));
  const isShort = text.length <= LEAVE_LENGTH;
  const mayBeListed = isSpelt || mayEnd(text) || MAY_BE_COUNTED.test(text);
  if (!mayBeListed && !isShort) return null;
  const bare = oneSpaced(text.trim().replace(/[’‘]/g, "'")).toLowerCase().replaceAll('\u0307', '');
  if (!mayBeListed && !mayLeave(foldLetters(bare))) return null;
  const core = coreOf(bare);
  return (mayBeListed ? listed(core, bare, isSpelt, language) : null) ?? (isShort ? leaving(core, language) : null);
}

function listed(core: string, bare: string, isSpelt: boolean, language: string | null): EndingPhrase | null {
  const line = isSpelt && !/^t\.? ?b\.? ?c$/.test(core) ? speltLine(core.replace(/[\s.·~*_=+/|•–—-]/g, '')) : core;
  // `End of story` counts no division, though `story` is the word for one.
  const isWhole = speaksHere(THE_END.get(line), language);
  const count = isWhole ? null : counted(line, language);
  return count ?? continued(line, language) ?? ended(line, bare, language);
}

/** The line whose letters are spelt out, in which the spaces between words are lost: `t h e e n d`. */
function speltLine(letters: string): string {
  const lines = [...THE_END.keys(), ...CONTINUED.keys()];
  return lines.find((line) => line.replace(/[\s'-]/g, '') === letters) ?? letters;
}

function coreOf(bare: string): string {
  return bare
    .replace(/(?<!\s)\s+[:;]-?[)(dp]$/, '')
    .replace(/^[\s[({（【「*~_=<>#+|/^.:!$@%…•·–—-]+/, '')
    .replace(/(?<![\s\])}）】」*~_=<>#+|/^.:!?$@%…•·。．–—-])[\s\])}）】」*~_=<>#+|/^.:!?$@%…•·。．–—-]+$/, '');
}

/** `End of part 3`, `Part 3 ends`, `Конец первой части`, `第三章 完`. */
function counted(line: string, language: string | null): EndingPhrase | null {
  for (const [forms, isOpener] of [[OPENERS(language), true] as const, [CLOSERS(language), false] as const]) {
    for (const [own, pattern] of forms) {
      const rest = pattern.exec(line)?.[1];
      if (rest === undefined) continue;
      const found = divisionCount(rest.replace(ALSO_LAST, ''), isOpener, own);
      if (found !== undefined) {
        const isMark = found === null && !tellsWhich(rest);
        return { role: 'continued', number: found, plain: true, ...(isMark ? { isMark } : {}) };
      }
      const name = divisionName(rest, language);
      if (name?.matter === 'body' && /^[^\p{L}\p{N}]*$/u.test(rest.slice(name.end)))
        return { role: 'continued', number: null, plain: true, isMark: true };
      const bare = divisionWord(rest);
      if (bare !== null && speaks(bare.languages, language))
        return { role: 'continued', number: null, plain: false, isMark: true };
    }
  }
  return speaksHere(DIVISION_ENDS.get(line.replace(/\s/g, '')), language)
    ? { role: 'continued', number: null, plain: false, isMark: true }
    : null;
}

/** Whether words say which division ends, in a form of a number that no table has: `ersten Teils`, `części pierwszej`. */
function tellsWhich(words: string): boolean {
  const tokens = words.split(' ');
  return (
    tokens.some((token) => ENDED.has(token)) && tokens.some((token) => !ENDED.has(token) && /\p{L}{4}/u.test(token))
  );
}

/** The number of the division that words count, null for one without a number; undefined for other words. */
function divisionCount(words: string, mayHaveTitle: boolean, language: string): number | null | undefined {
  const fraction = /^[([]?(\d{1,3})\s?\/\s?\d{1,3}[)\]]?$/.exec(words);
  if (fraction) return Number(fraction[1]);
  const label = readLabel(words, language);
  if (label?.form === 'counted') {
    const title = label.titleEnd - label.titleStart;
    return title === 0 || (mayHaveTitle && title <= 50) ? label.number : undefined;
  }
  const last = /^last (\p{L}+)$/u.exec(words)?.[1];
  if (last && readLabel(`${last} 1`, language)?.form === 'counted') return null;
  const tokens = words.split(' ');
  const at = tokens.findIndex((token) => ENDED.has(token));
  if (at < 0 || tokens.length > 3) return undefined;
  return numberOf(tokens.slice(at + 1).join(' '), [language]);
}

function continued(line: string, language: string | null): EndingPhrase | null {
  const isListed = speaksHere(CONTINUED.get(line), language) || /^t\.? ?b\.? ?c$/.test(line);
  return !isListed && !CONTINUED_ON.some((phrase) => phrase.test(line))
    ? null
    : { role: 'continued', number: null, plain: true };
}

function ended(line: string, bare: string, language: string | null): EndingPhrase | null {
  const thirty = /^[-–—~*\s]*30[-–—~*\s]*$/.test(bare.replace(/^[>»|\s]+/u, '')) && bare !== '30';
  const isBare = line === bare.replace(/\.$/, '');
  const isSetOff = (!isBare || language === 'it') && DECORATED_END_LINES.it === line;
  const isEnd = thirty || isSetOff || speaksHere(THE_END.get(line), language);
  return isEnd ? { role: 'the-end', number: null, plain: false } : null;
}

/** `Until next time`, `And that's the end`: lines that take leave. */
function leaving(core: string, language: string | null): EndingPhrase | null {
  const line = foldLetters(core);
  if (!mayLeave(line)) return null;
  const marked = withDivisions(line);
  const says = ({ whole, dividing }: typeof LEAVES): boolean =>
    spokenIn(whole, language).test(line) || marked.some((one) => spokenIn(dividing, language).test(one));
  if (says(LEAVES)) return { role: 'continued', number: null, plain: false };
  return says(FAREWELLS) ? { role: 'the-end', number: null, plain: false } : null;
}

const holdsDivision = holdsLike(DIVISIONS);

/** The words for divisions, and what may count one behind them: figures, or a word. */
let divisions: readonly RegExp[] | null = null;

/** A line with `@` for each division in it, with and without the word behind that may be its number; none without one. */
function withDivisions(line: string): readonly string[] {
  if (!holdsDivision(line)) return [];
  divisions ??= [String.raw`(?: \p{N}{1,4})?`, String.raw`(?: \p{N}{1,4}| \p{L}{1,9}(?:-\p{L}{1,6})?)`].map(
    (number) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${DIVISIONS})${number}(?![\p{L}\p{N}])`, 'gu'),
  );
  return divisions.map((pattern) => line.replace(pattern, '@')).filter((marked) => marked !== line);
}

/** One pattern of those that may be believed in a text's language: asking each of them costs much on many short lines. */
function spokenIn(table: LinesByLanguage, language: string | null): RegExp {
  const known = table.spoken.get(language);
  if (known !== undefined) return known;
  const forms = table.forms.filter(([own]) => speaks([own], language)).map(([, form]) => form);
  const pattern = new RegExp(`^(?:${forms.join('|')})$`, 'u');
  table.spoken.set(language, pattern);
  return pattern;
}

function speaksHere(languages: readonly string[] | undefined, text: string | null): boolean {
  return languages !== undefined && speaks(languages, text);
}

/** A line, and as it is in small letters after it was typed in capitals: Turkish has two letters for each of which others have one. */
function plainForms(line: string): readonly string[] {
  return line.includes('ı') ? [line, line.replaceAll('ı', 'i')] : [line];
}

/** How whole lines go, by language, and the pattern of those that each language of a text believes. */
interface LinesByLanguage {
  readonly forms: readonly (readonly [language: string, form: string])[];
  readonly spoken: Map<string | null, RegExp>;
}

/** Lines as they are, and of them those with `@`, by language. */
function wholeLines(table: Readonly<Record<string, string>>): Readonly<Record<'whole' | 'dividing', LinesByLanguage>> {
  const whole = Object.entries(table).map(([language, lines]) => [language, foldLetters(lines)] as const);
  const dividing = whole.flatMap(([language, lines]) => {
    const forms = alternativesOf(lines).filter((form) => form.includes('@'));
    return forms.length > 0 ? [[language, forms.join('|')] as const] : [];
  });
  return { whole: { forms: whole, spoken: new Map() }, dividing: { forms: dividing, spoken: new Map() } };
}

/** The patterns of a table that may be believed in a text of a language, each made when such a text is met. */
function byLanguage(table: Readonly<Record<string, string>>, pattern: (words: string) => RegExp) {
  const known = recent<readonly (readonly [string, RegExp])[]>(64);
  return (language: string | null) =>
    known(language ?? '*', () => {
      const own = Object.entries(table).filter(([each]) => speaks([each], language));
      return own.map(([each, words]) => [each, pattern(words)] as const);
    });
}
