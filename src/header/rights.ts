import { anyOf } from '../words/forms.ts';
import { RIGHTS_TERMS } from '../words/front-page-tables.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { imprintOf } from './imprint.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { isName, isPenName } from './names.ts';
import { printedName } from './person.ts';
import { undecorated, wordCount } from './shapes.ts';

/** Whose the rights are, and since when: `(c) 1994 Ada Reed`, `Copyright 1991, Ada Reed. All rights reserved.` */
const OPENS = /^\W*?(?:©|\(c\)(?=[\s\d])|copyright\b)[\s:]*(?:(?:©|\(c\)|copyright\b)[\s:]*)?/iu;
const YEARS = /^(?:\p{L}{3,9}\.?\s)?(?:(?:19|20)\d\d(?:\s?[-–—,&]\s?(?:(?:19|20)\d\d|\d\d))*)[\s,.:;]*/u;
const BY = /^by\s+/iu;
/** What else is said of rights behind the name. */
const MORE = /[.,;]?\s+all rights\b.*$/iu;
/** Such a line has no more words. */
const MOST_WORDS = 14;

/** The year behind the name, or the day: `14 May, 1992`, `May 14th, 1992`. */
const LATE =
  /(?:[\s,]+(?:\d{1,2}\p{Ll}{0,2}\.?\s+\p{L}{3,10}|\p{L}{3,10}\s+\d{1,2}\p{Ll}{0,2}))?[\s,]+(?:19|20)\d\d\W*$/u;

/** What a line says of rights. */
interface Rights {
  readonly year: boolean;
  /** Whose they are; null where it names nobody. */
  readonly name: string | null;
}

/** Reads a line as one that says whose the rights are; null for any other line. */
export function rightsIn(text: string): Rights | null {
  const opener = OPENS.exec(text)?.[0];
  if (opener === undefined || wordCount(text) > MOST_WORDS || /["“”?]/.test(text)) return null;
  const rest = text.slice(opener.length).replace(BY, '');
  const years = YEARS.exec(rest)?.[0] ?? '';
  const said = rest.slice(years.length).replace(BY, '').replace(MORE, '');
  const late = LATE.exec(said)?.[0] ?? '';
  const name = undecorated(said.slice(0, said.length - late.length).replace(/[.,;]$/, ''));
  if (years === '' && late === '' && !isName(name)) return null;
  const pen = wordCount(name) === 1 && /^\p{Lu}|[\d_]/u.test(name) && isPenName(name);
  return { year: years !== '' || late !== '', name: printedName(name)?.name ?? (pen ? name : null) };
}

/** Whether nothing is said on a line but that the rights are somebody's. */
export function isRightsLine(text: string): boolean {
  return rightsIn(text) !== null || (imprintOf(text) === 'sure' && /\brights\b/i.test(text));
}

/**
 * Lines about rights beside a title: who has them wrote the story, where nobody else is named; a name alone may stand on
 * the line below. At the very top they may stand above the title, by themselves.
 */
export function rightsLines({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (line?.kind !== 'text' || !isRightsLine(line.text)) return null;
  const named = entries.some((entry) => entry.kind === 'field' && (entry.key === 'title' || entry.key === 'author'));
  // Above the title it stands in a block of such lines, perhaps in a frame, with what an archive says of the text.
  const isFirst = line.index === 0 && entries.every((entry) => entry.kind === 'drop' && entry.what === 'fence');
  const alone =
    isFirst && lines.slice(at, at + line.of).every(({ text }) => isRightsLine(text) || labelled(text) !== null);
  const found = rightsIn(line.text);
  if (!named && !(alone && (found?.year === true || (entries.length > 0 && found?.name != null)))) return null;
  const below = found !== null && found.name === null ? nameBelow(lines[at + 1]) : null;
  const name = found?.name ?? below?.text ?? null;
  const signed = entries.some((entry) => entry.kind === 'field' && entry.key === 'author' && !entry.indirect);
  const taken = below === null ? [line] : [line, below.line];
  const author: Entry[] = name === null || signed ? [] : [field('author', '', name, taken)];
  const rights = field('rights', '', taken.map(({ text }) => undecorated(text)).join(' '), taken);
  const next = at + taken.length;
  const said = termsAt(lines, next);
  const note: Entry = { kind: 'note', purpose: 'note', label: '', lines: said, start: 0 };
  return { entries: [...author, rights, ...(said.length > 0 ? [note] : [])], next: next + said.length };
}

/** The terms below a line of rights are at most so many lines and words. */
const [TERM_LINES, TERM_WORDS] = [10, 110];
const TERMS = new RegExp(`(?<!\\p{L})(?:${anyOf(RIGHTS_TERMS)})`, 'iu');

/** What may be done with the text, in the block directly below a line of rights; empty where nothing of it is said. */
function termsAt(lines: readonly Line[], at: number): readonly Line[] {
  const first = lines[at];
  if (first?.kind !== 'text' || first.gap > 1) return [];
  const block = lines.slice(at, at + first.of - first.index);
  const text = block.map((line) => line.text).join(' ');
  if (block.length > TERM_LINES || wordCount(text) > TERM_WORDS || /["“”«»]/.test(text)) return [];
  return TERMS.test(text) && block.every((line) => line.kind === 'text' && labelled(line.text) === null) ? block : [];
}

function nameBelow(line: Line | undefined): { readonly line: Line; readonly text: string } | null {
  if (line?.kind !== 'text' || line.gap > 0 || !isName(undecorated(line.text))) return null;
  return { line, text: undecorated(line.text) };
}
