import { opensInQuotes } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { talkWeight } from '../words/author-talk.ts';
import { type Asked, anyOf, askedWhere, opensLike } from '../words/forms.ts';
import { WARNING_SENTENCES } from '../words/note-tables.ts';
import type { Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { inForm } from './label.ts';
import { labelOf } from './label-forms.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, isTitleLike, wordCount } from './shapes.ts';

/** `15/15  [4] Local Poetry`, `#12 Tales`: which of a board's texts this is. */
export function isNumbered(text: string): boolean {
  return /^\W*\d+\/\d+\b|[[#]\s?\d/.test(text);
}

/** Below a board's line stand so many labels. */
const BOARD_LABELS = 3;

/** A line at the very top that labels follow at once, the title's first: a board or a shelf says which of its texts this is. */
export function boardLine({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (at > 0 || entries.length > 0 || line?.kind !== 'text' || !isNumbered(line.text)) return null;
  const below = lines.slice(1, 1 + BOARD_LABELS);
  if (labelOf(below[0])?.key !== 'title') return null;
  const known = below.filter((each) => labelOf(each) !== null).length;
  if (known < 2 || !below.every((each) => each.gap === 0 && (labelOf(each) ?? LABEL.exec(each.text)) !== null))
    return null;
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 }], next: 1 };
}

/** A label in the form of labels, whether or not anybody knows it. */
export const LABEL: RegExp = /^[*_[(]{0,3}(\p{Lu}[\p{L}'’/& -]{1,30}?)[*_]{0,3}\s?::?[*_\])]{0,3}\s+(\S.*)$/u;
/** Such a label with its value on the line below. */
export const LABEL_ALONE: RegExp = /^(\p{Lu}[\p{L}'’/&?() -]{1,30}?)\s?:$/u;
/** How many unknown labels in a row a header may have. */
const MAX_STRANGE = 3;
/** How many known ones prove an unknown one above them, and how long that may be. */
const [LEADING, MAX_LEADING_WORDS] = [3, 14];

/** A label that is not in the vocabulary, between two lines that are: the author's own fact, kept with its label. */
export function strangeLabel(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const known = scan.entries.findLast(
    (entry) => entry.kind === 'field' && entry.label !== '' && labelOf(entry.lines[0]) !== null,
  );
  if (line?.kind !== 'text' || (isHeadingLike(line.text) && !line.inRun)) return null;
  if (known === undefined) return leadingLabel(scan, at);
  const alone = strangeAlone(scan, at, known.lines[0]);
  if (alone !== null) return alone;
  const found = strange(line, known.lines[0]);
  if (found === null || found.label.split(/\s+/).length > 4) return null;
  if (!(knownBelow(scan.lines, at, known.lines[0]) || endsRun(scan, at))) return null;
  return { entries: [field('other', found.label, found.value, [line])], next: at + 1 };
}

/**
 * A label that nobody knows as the first of a run of labelled lines, set as close as those below it stand: `Version: 1.7`,
 * `[Mood: low]`. Two labels below prove it of a number, three of words in the same form.
 */
function leadingLabel({ lines }: Scan, at: number): Found | null {
  const [line, ...below] = lines.slice(at, at + 1 + LEADING);
  const gap = below[0]?.gap ?? 0;
  let run = 0;
  for (const each of below) {
    if (each.gap !== gap || gap > 1 || labelOf(each) === null) break;
    run++;
  }
  if (line === undefined || run < 2) return null;
  const found = strange(line, below[0]);
  if (found === null || wordCount(found.label) > MAX_STRANGE || /["”“]/.test(found.value)) return null;
  const isNumber = /^\W*v?\d/i.test(found.value);
  if (!(isNumber && gap === 0) && (run < LEADING || wordCount(found.value) > MAX_LEADING_WORDS)) return null;
  return { entries: [field('other', found.label, found.value, [line])], next: at + 1 };
}

/** A label that nobody knows with its value below it, in a header that types its labels so. */
function strangeAlone({ lines }: Scan, at: number, above: Line | undefined): Found | null {
  const [line, value, after] = [lines[at], lines[at + 1], lines[at + 2]];
  const label = LABEL_ALONE.exec(line?.text ?? '')?.[1];
  if (!line || !value || !after || label === undefined || above === undefined) return null;
  const isAlone = labelOf(after)?.value === '' || (after.gap > 0 && LABEL_ALONE.test(after.text));
  const known =
    labelOf(above)?.value === '' && (isAlone || (after.gap > value.gap && wordCount(value.text) <= VALUE_WORDS));
  if (!known || value.gap > 0 || value.kind !== 'text' || labelOf(value) !== null) return null;
  return { entries: [field('other', label, value.text, [line, value])], next: at + 2 };
}

/** A line with a label that nobody knows: in the form of labels, or in that of the header's own last one. */
function strange(line: Line, above: Line | undefined): { label: string; value: string } | null {
  const match = LABEL.exec(line.text);
  if (match !== null) {
    const value = match[2] ?? '';
    return { label: match[1] ?? '', value: /^[*_]*\[/.test(line.text) ? value.replace(/\]$/, '') : value };
  }
  const form = labelOf(above)?.form;
  if (form === undefined || (form.open === '' && form.mark === ':')) return null;
  const found = inForm(line.text, form);
  return found?.value === '' ? null : found;
}

/** Most lines of such a run at a header's end, and most words of a value there. */
const [RUN, VALUE_WORDS] = [6, 8];

/**
 * Labels nobody knows at the end of a header's block, directly below two known ones: `Proofreader: Fen`. Their values
 * are names and the like, no sentences, and room or a heading comes after them.
 */
function endsRun({ lines, entries }: Scan, at: number): boolean {
  const known = entries.filter((entry) => entry.kind === 'field' && entry.label !== '');
  if (known.length < 2 || known.at(-1)?.lines.at(-1)?.number !== (lines[at]?.number ?? 0) - 1) return false;
  for (let i = at; i <= at + RUN; i++) {
    const line = lines[i];
    if (line === undefined || line.kind !== 'text' || isHeadingLike(line.text)) return i > at;
    if (line.gap > 0) return i > at;
    const value = strange(line, known.at(-1)?.lines[0])?.value;
    if (value === undefined || wordCount(value) > VALUE_WORDS || /[.!?…"”]$/.test(value)) return false;
  }
  return false;
}

function knownBelow(lines: readonly Line[], at: number, above: Line | undefined): boolean {
  for (let i = at + 1; i <= at + MAX_STRANGE; i++) {
    const line = lines[i];
    if (line === undefined || line.gap > 1) return false;
    if (labelOf(line) !== null) return true;
    if (strange(line, above) === null) return false;
  }
  return false;
}

const RATING =
  /^[[({]?\s*(?:rated:?\s+\S{1,6}|PG(?:-?1[35])?|NC-?17|FR(?:C|T|M|AO|\d{1,2})|K\+|teen|mature|explicit|(?:G|PG(?:-?1[35])?|R|NC-?17|K\+?|T|MA?)(?=\s+(?:for|due to|because of)\s))(?:\s+(?:for|due to|because of)\s[^.!?]{2,60})?\s*[\])}]?\.?$/i;

/** A rating alone on a line below title or author. */
export function bareRating(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || !RATING.test(line.text)) return null;
  if (!scan.entries.some((entry) => entry.kind === 'field' && (entry.key === 'title' || entry.key === 'author')))
    return null;
  return {
    entries: [field('rating', '', line.text.replace(/^[[({]\s*|(?:(?<!\s)\s+)?[\])}]$/g, ''), [line])],
    next: at + 1,
  };
}

/** Labelled lines that a run of lines must have before a line without a label is of their kind; most words of that. */
const [LABELS, WORDS] = [3, 12];

/** A line without a label that ends a run of labelled lines: what the author adds to them is a note before the story. */
export function lastOfLabels({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'text' || line.gap > 0 || next === undefined || next.gap === 0) return null;
  if (wordCount(line.text) > WORDS || /^["“«„]/.test(line.text) || isHeadingLike(line.text)) return null;
  let run = 0;
  for (let i = entries.length - 1, number = line.number; i >= 0; i--, run++) {
    const entry = entries[i];
    const last = entry?.lines.at(-1);
    if (entry?.kind !== 'field' || entry.label === '' || last?.number !== number - 1) break;
    number = entry.lines[0]?.number ?? 0;
  }
  if (run < LABELS) return null;
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: [line], start: 0 }], next: at + 1 };
}

/** A line that warns without a label has no more words; a label stands in its header so many lines around it. */
const [WARNING_WORDS, AROUND] = [30, 3];
/** How a line that warns without a label opens. */
export const WARNS: Asked = askedWhere(
  opensLike(anyOf(WARNING_SENTENCES)),
  () => new RegExp(`^[^\\p{L}\\p{N}"“„«]*(?:${anyOf(WARNING_SENTENCES)})`, 'iu'),
);

/** `This story contains bees.` among a header's labelled lines is its warning. */
export function warningSentence({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (line?.kind !== 'text' || !WARNS.test(line.text)) return null;
  const rest = lines.slice(at, at + line.of - line.index);
  const next = rest.findIndex((each, i) => i > 0 && labelOf(each) !== null);
  const block = next < 0 ? rest : rest.slice(0, next);
  const words = block.map(({ text }) => text).join(' ');
  if (wordCount(words) > WARNING_WORDS || block.length > 3) return null;
  const above = entries.slice(-AROUND).some((entry) => entry.kind === 'field' && entry.label !== '');
  const below = lines.slice(at + block.length, at + block.length + AROUND).some((each) => labelOf(each) !== null);
  if (!above && !below) return null;
  return { entries: [field('warnings', '', words, block)], next: at + block.length };
}

/** So many lines and words at most stand above the run of facts that opens a header. */
const [ABOVE_LINES, ABOVE_WORDS] = [16, 120];
/** Words that speak of the story or to its readers weigh as much; that somebody says "I" does not. */
const LEAST_TALK = 0.2 - 1e-9;

/** Lines that nobody knows above a run of facts: no speech, no heading. A person's words, they stay as a note. */
export function aboveRun({ lines, entries }: Scan, at: number): Found | null {
  const first = lines[at];
  if (first?.kind !== 'text' || first.inRun || entries.some((entry) => entry.lines.some((line) => line.inRun)))
    return null;
  const run = lines.findIndex((line, i) => i > at && line.inRun);
  const above = lines.slice(at, Math.max(at, run));
  if (run < 0 || above.length > ABOVE_LINES || wordCount(above.map(({ text }) => text).join(' ')) > ABOVE_WORDS)
    return null;
  if (above.some(({ text, kind }) => kind === 'other' || kind === 'list' || opensInQuotes(text) || isHeadingLike(text)))
    return null;
  const end = above.findIndex((line, i) => i > 0 && line.index === 0);
  const block = end < 0 ? above : above.slice(0, end);
  // What tells, in no brackets, and speaks to nobody is the story, and the run below it a form in it.
  const words = block.map(({ text }) => text).join(' ');
  if (!/^[([{<]/.test(words) && sentencesIn(words) > 0 && talkWeight(words, null) < LEAST_TALK) return null;
  return { entries: [{ kind: 'note', purpose: 'note', label: '', lines: block, start: 0 }], next: at + block.length };
}

/** Signs before the first word and behind the last. */
const DRAWN_AROUND = /^[^\p{L}\p{N}\s"“”„'‘’]\P{L}*\p{L}.*[^\p{L}\p{N}\s"“”.,!?'‘’]$/u;

/** So many short lines at most stand above a run of facts, and stay. */
const HEAD_LINES = 6;

/**
 * A heading, a drawn line of words, or a short line among these, above a run of facts: it stays where it is, and the facts
 * are read. Short lines alone are what a person says above them.
 */
export function headOfRun(scan: Scan, at: number): Found | null {
  const { lines, entries } = scan;
  const line = lines[at];
  if (line === undefined || entries.some((entry) => entry.lines.some(({ inRun }) => inRun))) return null;
  const run = lines.slice(at + 1, at + 1 + HEAD_LINES).findIndex(({ inRun }) => inRun);
  const above = lines.slice(at, at + 1 + run);
  const isShort = ({ kind, text }: Line): boolean =>
    kind === 'fence' || (kind !== 'list' && kind !== 'other' && !opensInQuotes(text) && isTitleLike(text));
  if (run < 0 || line.inRun || !above.every(isShort)) return null;
  const stays = line.kind === 'heading' || isHeadingLike(line.text) || DRAWN_AROUND.test(line.text);
  if (!stays && aboveRun(scan, at) !== null) return null;
  return { entries: [{ kind: 'kept', lines: [line] }], next: at + 1 };
}
