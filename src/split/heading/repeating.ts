import { undecorate } from '../../words/decoration.ts';
import type { Label } from '../../words/division-label.ts';
import { readLabel } from '../../words/division-label.ts';
import { divisionWord } from '../../words/divisions.ts';
import { fold } from '../../words/fold.ts';
import { ARTICLE } from '../../words/label.ts';
import { languagesToTry, speaks } from '../../words/languages.ts';
import { type Numeral, readNumeral } from '../../words/numerals.ts';
import { endsAsClause } from '../../words/stops.ts';
import { datelineLine } from '../dateline-line.ts';
import { slugLine } from '../dateline-reasons.ts';
import { textBefore, type View } from './candidate.ts';
import { framedLabels } from './frames.ts';

/** Longer lines head nothing that only repetition could prove. */
const LONGEST = 80;
/** So many lines of one shape that count up are headings, with so much text under each, in characters. */
const FEWEST = 3;
const LEAST_TEXT = 120;
/** They divide the whole file: the first stands in this share of it. */
const OPENING = 0.15;

/** A line of a shape that may count. */
interface Counting {
  readonly block: number;
  /** Lines of one key have the same words around their numbers. */
  readonly key: string;
  /** The words before the number, folded. */
  readonly name: string;
  readonly label: Label;
}

/**
 * Labels that no list of words knows, by block: lines alone of one shape whose numbers count up through the file.
 * `Stave 1`, `Stave 2`; `73 Day Two`, `74 Low Water`; `one. the kettle`, `two. no, really`; `#7 salt`, `#8 smoke`.
 */
export function repeatingLabels(view: View): ReadonlyMap<number, Label> {
  const { blocks, claimed, context } = view;
  const groups = new Map<string, Counting[]>();
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    if (claimed[i] || text.length > LONGEST || block.type !== 'paragraph' || text.includes('\n')) return;
    const known = readLabel(text, context.language);
    if ((known !== null && !isForeign(known, context.language)) || slugLine(text) !== null) return;
    for (const counting of readCounting(text, i, context.language)) {
      const group = groups.get(counting.key);
      if (group) group.push(counting);
      else groups.set(counting.key, [counting]);
    }
  });
  const sums = textBefore(context.texts);
  const found = new Map<number, Label>();
  for (const group of groups.values()) {
    const run = group[0]?.key === NAMES ? turnsOf(group, sums) : runOf(group, sums);
    if (run.length < FEWEST || (sums[run[0]?.block ?? 0] ?? 0) > (sums.at(-1) ?? 0) * OPENING) continue;
    for (const { block, label } of run) if (!found.has(block)) found.set(block, label);
  }
  return found.size > 0 ? found : framedLabels(view);
}

/** Whether a label counts with a word of another language than the text's: `TOM 2` in an English story is a name. */
function isForeign({ form, word }: Label, language: string | null): boolean {
  const languages = form === 'counted' ? divisionWord(word)?.languages : undefined;
  return languages !== undefined && !speaks(languages, language);
}

/** The key of names with a number each, whoever is named: `ANNA 1`, `JOST 1`, `ANNA 2`. */
const NAMES = 'names';

/** Tellers who take turns: two or more names, each counted up from 1, one of them further than that. */
function turnsOf(group: readonly Counting[], sums: readonly number[]): readonly Counting[] {
  const counts = new Map<string, number>();
  const run: Counting[] = [];
  for (const one of group) {
    const last = run.at(-1);
    const text = last ? (sums[one.block] ?? 0) - (sums[last.block + 1] ?? 0) : LEAST_TEXT;
    const count = (counts.get(one.name) ?? 0) + 1;
    if (text < LEAST_TEXT || one.label.number !== count) return [];
    counts.set(one.name, count);
    run.push(one);
  }
  return counts.size > 1 && run.length > counts.size ? run : [];
}

/** The lines of a group that count up from one to the next, with text under each; a count may start again at 1. */
function runOf(group: readonly Counting[], sums: readonly number[]): readonly Counting[] {
  const run: Counting[] = [];
  for (const one of group) {
    const last = run.at(-1);
    const text = last ? (sums[one.block] ?? 0) - (sums[last.block + 1] ?? 0) : LEAST_TEXT;
    const follows = last === undefined || one.label.number === (last.label.number ?? 0) + 1 || one.label.number === 1;
    if (follows && text >= LEAST_TEXT) run.push(one);
  }
  return run;
}

function readCounting(text: string, block: number, language: string | null): readonly Counting[] {
  const core = undecorate(text);
  const line = text.slice(core.start, core.end);
  const decorated = core.start > 0;
  const languages = languagesToTry(language);
  // What ends as sentences do has no title behind its number, and is read only where the number is all but its last sign.
  const [hasTitle, mayEnd] = [!isSentence(line), /[.:)]$/.test(line)];
  const readings = [
    ...(hasTitle || mayEnd ? wordFirst(line, languages) : []),
    ...(hasTitle ? numberFirst(line, languages) : []),
    ...(hasTitle ? signed(line, text.slice(0, core.start), languages) : []),
    ...bracketed(text, line),
  ];
  return readings.map(({ key, numeral, word, end, titleStart }): Counting => {
    const at = { start: core.start, end: core.start + end, titleStart: core.start + titleStart, titleEnd: core.end };
    const form = word === null ? 'number' : 'counted';
    const meaning = { form, word: word ?? `${numeral.form}-title`, kind: null, rank: word === null ? 4 : 3 } as const;
    const label: Label = { ...meaning, ...at, weak: true, number: numeral.value, total: null, ...FURTHER, decorated };
    return { block, key, name: key === NAMES ? fold(line.slice(0, end)).replace(/ ?\S+$/u, '') : '', label };
  });
}

const FURTHER = { delimited: true, matter: 'body' } as const;

interface Reading {
  readonly key: string;
  readonly numeral: Numeral;
  readonly word: string | null;
  readonly end: number;
  readonly titleStart: number;
}

/** `Stave 3`, `Night the Third: Rain`, `Blue Hour IV`. */
function wordFirst(line: string, languages: readonly string[]): readonly Reading[] {
  const word = /^\p{L}[\p{L}\p{M}'’]+(?:\s\p{L}[\p{L}\p{M}'’]+)?\s+(?:(?:the|nr\.?|no\.?|n[º°]|#)\s*)?/iu.exec(
    line,
  )?.[0];
  const shorter = /^\p{L}[\p{L}\p{M}'’]+\s+/u.exec(line)?.[0];
  for (const before of new Set([shorter, word])) {
    const numeral = before === undefined ? null : readNumeral(line.slice(before.length), languages);
    if (before === undefined || numeral === null) continue;
    const end = before.length + numeral.end;
    const tail = /^(?:[.:)]*$|\s*(?:[:.–—|;]|\.{2,})\s*|,\s+|\s+(?:-+|\/{1,2}|~|:{2})\s+|\s+(?=\p{Lo}))/u.exec(
      line.slice(end),
    )?.[0];
    if (tail === undefined || isSentence(line.slice(end + tail.length))) continue;
    const name = fold(before);
    const reading = { numeral, end, titleStart: Math.min(line.length, end + tail.length) };
    const words: Reading[] = [{ ...reading, key: `word ${name}`, word: name }];
    const isName = /^[\p{Lu}\p{Lo}]/u.test(before) && end === line.length && numeral.form !== 'roman';
    return isName ? [...words, { ...reading, key: NAMES, word: NAMES }] : words;
  }
  return [];
}

/** `[3]` alone, which is the mark of a footnote anywhere else. */
function bracketed(text: string, line: string): readonly Reading[] {
  const numeral = /^\s*[[【〔]/u.test(text) && /^\p{Nd}{1,3}$/u.test(line) ? readNumeral(line) : null;
  if (numeral === null) return [];
  return [{ key: 'bracketed', numeral, word: null, end: line.length, titleStart: line.length }];
}

/** What may stand before a number that counts: a bracket, which closes behind it, or a short word cut off with a stop. */
const SIGN = /^(?:[([{【〔]\s?|№\s?|\p{L}{1,3}[.º°]\s?)/u;

/** `#14 dust`, `(ii) hens`, `[01] Kettle`, `No. 7 the kettle`: as a sign says that the number counts, any title may follow. */
function signed(line: string, before: string, languages: readonly string[]): readonly Reading[] {
  const sign = SIGN.exec(line)?.[0] ?? '';
  if (sign === '' && !/[#＃]\s?$/.test(before)) return [];
  const numeral = readNumeral(line.slice(sign.length), languages);
  if (numeral === null || numeral.form === 'word') return [];
  const isOpen = /^[([{【〔]/.test(sign);
  const tail = (isOpen ? /^\s?[)\]}】〕]\s*[.:–—-]*\s*/ : /^(?:\s*[.:–—-]+\s*|\s+|$)/).exec(
    line.slice(sign.length + numeral.end),
  )?.[0];
  if (tail === undefined) return [];
  const [end, titleStart] = [numeral.end + sign.length, numeral.end + sign.length + tail.length];
  const closed = isOpen ? end + (/^\s?\S/.exec(tail)?.[0].length ?? 0) : end;
  return [{ key: `signed ${sign || '#'}${numeral.form}`, numeral, word: null, end: closed, titleStart }];
}

/** `3. luku`, `The Third Evening`, `73 Day Two`, `IX The Kiln`, `two. no, really`. */
function numberFirst(line: string, languages: readonly string[]): readonly Reading[] {
  const article = ARTICLE.exec(line)?.[0].length ?? 0;
  if (article > 0) return numberFirst(line.slice(article), languages).flatMap(behindArticle(article));
  const numeral = readNumeral(line, languages);
  if (numeral === null || numeral.value < 1) return [];
  const tail = /^(?:\s*[.:)–—]+\s*|\s+-+\s+|\s+)(?=\S)/u.exec(line.slice(numeral.end))?.[0];
  if (tail === undefined) return [];
  const titleStart = numeral.end + tail.length;
  const title = line.slice(titleStart);
  if (isSentence(title)) return [];
  const readings: Reading[] = [];
  if (/^[\p{L}\p{M}]{2,}$/u.test(title)) {
    const word = fold(title);
    readings.push({ key: `before ${word}`, numeral, word, end: line.length, titleStart: line.length });
  }
  const stop = tail.trim();
  // Without a stop between, figures or Roman capitals and a name with a capital: sentences seldom begin so.
  const isFigures = numeral.form === 'arabic' || (numeral.form === 'roman' && /^[IVXLC]/.test(line));
  if (stop === '' && (!isFigures || !/^["“‘'(¿¡«\p{Lu}\p{Lo}]/u.test(title))) return readings;
  // `4 May`, `5 May` are days.
  if (stop === '' && datelineLine(line)?.time === 'exact') return readings;
  readings.push({ key: `number ${numeral.form}${stop}`, numeral, word: null, end: numeral.end, titleStart });
  return readings;
}

/** A reading of the words behind an article, which counts the same: `The First Evening`. A name there counts nothing. */
function behindArticle(article: number): (reading: Reading) => readonly Reading[] {
  return ({ word, numeral, end, titleStart, ...rest }) =>
    word === null || !numeral.ordinal
      ? []
      : [{ ...rest, word, numeral, end: end + article, titleStart: titleStart + article }];
}

function isSentence(title: string): boolean {
  return endsAsClause(title);
}
