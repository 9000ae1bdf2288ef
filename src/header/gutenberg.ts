import type { Block } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { SPOKEN_OF } from '../words/narration-tables.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { firstLine } from './first-line.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import type { Cleared } from './tail.ts';

/** The lines between which Project Gutenberg puts a book, in the forms it has had since the nineties. */
const START = /^\*{3,}\s?START OF (?:THE |THIS )?PROJECT GUTENBERG\b|^\*END\*?\s?THE SMALL PRINT/i;
const END = /^\*{3,}\s?END OF (?:THE |THIS )?PROJECT GUTENBERG\b/i;
/** The same mark without its stars, as older files have it: it names the book, which may wrap, and says no more. */
const PLAIN_END =
  /^\*{0,2}\s?End of (?:the |this )?Project Gutenberg(?:['’]s)?(?: (?:e-?(?:book|text)\b)?(?:,? of)?[^.!?“”"]{0,160})?\.?\s*$/i;
/** What only the licence below says, and says soon. */
const LICENSED =
  /^\*{3,}\s?\p{L}|Project Gutenberg(?:-tm|™)?\s(?:License|Literary|Archive|volunteers|works|e-?(?:texts?|books?))|gutenberg\.(?:org|net)|\bwill be named\b|^\W{0,2}Updated editions will replace\b|\bpublic domain\b/imu;
const NEAR = 6;
const LOOKED_AT = 2000;
/** So many paragraphs of a licence may stand below the last one that names it. */
const TRAILING = 8;
const NAMES = /Project Gutenberg/i;

/** What its head says that a book states: the rest speaks of the file. */
const FACTS: ReadonlySet<string> = new Set(['title', 'author', 'language']);

/**
 * The head that Project Gutenberg puts above a book. Title, author and language are taken from it unless the book's own
 * title page says them; everything else leaves the text as lines of the site.
 */
export function gutenbergHead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0) return null;
  const start = lines.findLastIndex((line) => START.test(line.text));
  if (start < 0 || !lines.slice(0, start + 1).some((line) => NAMES.test(line.text))) return null;
  return { entries: lines.slice(0, endOf(lines, start)).map(entryOf), next: endOf(lines, start) };
}

/** The mark may be wrapped: its last line ends in stars. */
function endOf(lines: readonly Line[], start: number): number {
  let end = start;
  while (!/\*\s*$/.test(lines[end]?.text ?? '*') && lines[end + 1]?.block === lines[start]?.block) end++;
  return end + 1;
}

function entryOf(line: Line): Entry {
  const found = line.kind === 'text' ? labelled(line.text) : null;
  if (found === null || !FACTS.has(found.key) || found.value === '')
    return { kind: 'drop', name: 'licence', what: 'site', lines: [line] };
  return { kind: 'field', key: found.key, label: '', value: found.value, lines: [line], indirect: true };
}

/** Whether the mark below a book stands at a block: with stars, or in its plain form above the licence or at the end. */
function isEnd(blocks: readonly Block[], at: number): boolean {
  const first = firstLine(blocks[at] as Block);
  if (END.test(first)) return true;
  if (!/^\*{0,2}\s?End of/i.test(first)) return false;
  const whole = blockText(blocks[at] as Block).slice(0, 400);
  if (!PLAIN_END.test(whole)) return false;
  const below = blocks.slice(at + 1, at + 1 + NEAR).map((block) => blockText(block, '\n').slice(0, 2000));
  return below.length === 0 ? !SAYING.test(whole) : LICENSED.test(below.join('\n'));
}

/** Somebody speaks of it. */
const SAYING = new RegExp(String.raw`\b(?:${SPOKEN_OF})\b`);

/**
 * Behind which block the licence below a mark ends: its own words stand soon below the mark, and near its end. What follows
 * without them somebody wrote, and where a head stood above, the mark alone leaves; without one a story quotes it.
 */
function licenceEnd(blocks: readonly Block[], at: number): number {
  const says = (block: Block): boolean => LICENSED.test(blockText(block, '\n').slice(0, LOOKED_AT));
  const below = blocks.slice(at + 1);
  if (below.length === 0) return blocks.length;
  if (below.slice(0, NEAR).some(says)) {
    const last = blocks.findLastIndex(says);
    return blocks.length - last - 1 <= TRAILING ? blocks.length : last + 1;
  }
  return blocks.slice(0, at).some((block) => START.test(firstLine(block))) ? at + 1 : at;
}

/** Takes off a file's end what Project Gutenberg puts below a book, its licence included. */
export function withoutLicence(blocks: readonly Block[], source: string): Cleared {
  const at = blocks.findIndex((_, i) => isEnd(blocks, i));
  const end = at <= 0 ? at : licenceEnd(blocks, at);
  const first = blocks[at];
  const last = blocks[end - 1];
  if (at <= 0 || end <= at || first === undefined || last === undefined) return { blocks, removals: [] };
  const text = blocks
    .slice(at, end)
    .map((block) => blockText(block, '\n'))
    .join('\n');
  const place = { source, line: first.place.line, endLine: last.place.endLine };
  return { blocks: [...blocks.slice(0, at), ...blocks.slice(end)], removals: [{ name: 'licence', place, text }] };
}
