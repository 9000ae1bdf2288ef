import { type Block, blockText, type Division, inlineText } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { saysWhereToWrite } from '../words/author-talk.ts';
import { labelInside } from '../words/division-label.ts';
import { anyOf } from '../words/forms.ts';
import { RIGHTS_FORMULAS } from '../words/front-page-tables.ts';
import { FILE_BESIDE, isLicenceFile, namesProgram } from '../words/part-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { folded } from './merge.ts';
import { stemOf } from './natural.ts';

const RIGHTS = whenAsked(() => new RegExp(anyOf(RIGHTS_FORMULAS), 'iu'));

/** A name has so many letters at least to be known among other words. */
const NAME = 4;

/**
 * Whether a file beside a story tells those who work on it of files and programs, and its readers next to nothing: most of
 * its blocks hold commands, names of files or programs, or list the parts. Whoever says there what may be done with the
 * text, or where to write to him, speaks to readers.
 */
export function tellsOfFiles(division: Division, all: readonly Division[]): boolean {
  const blocks = division.parts.flatMap((part) => part.blocks).filter((block) => /\p{L}/u.test(blockText(block)));
  if (blocks.length === 0) return false;
  const names = namesOf(all.filter((one) => one !== division));
  const isOwn = blocks.map((block) => isOfFiles(block, names));
  // `To make the book:` belongs to the command below it.
  const own = blocks.filter(
    (block, i) => isOwn[i] || (blocks[i + 1]?.type === 'preformatted' && /:\s*$/u.test(blockText(block))),
  );
  const others = blocks.filter((block) => !own.includes(block)).map((block) => blockText(block));
  if (own.length * 2 < blocks.length || (own.length * 2 === blocks.length && sentencesIn(others.join('\n')) > 1))
    return false;
  return !others.some((text) => RIGHTS().test(text) || saysWhereToWrite(text));
}

/** Whether a file is one that tells of those beside it, and no licence: what it calls the work is the work's title. */
export function isReadme({ source }: Division): boolean {
  return FILE_BESIDE.test(stemOf(source)) && !isLicenceFile(source);
}

/** What parts are called, by their titles, headings and files. */
function namesOf(divisions: readonly Division[]): ReadonlySet<string> {
  const names = divisions.flatMap(({ source, metadata, parts }) => [
    metadata.title ?? '',
    stemOf(source).replace(/[_-]+/g, ' '),
    ...parts.flatMap(({ heading }) => (heading === null ? [] : [inlineText(heading.title)])),
  ]);
  return new Set(names.map(folded).filter((name) => name.length >= NAME));
}

function isOfFiles(block: Block, names: ReadonlySet<string>): boolean {
  if (block.type === 'preformatted') return true;
  const lines = linesOf(block).filter((line) => /\p{L}/u.test(line));
  if (block.type !== 'list' && block.type !== 'table') return lines.some(namesProgram);
  const holdsName = (line: string): boolean => {
    const words = folded(line);
    return (
      labelInside(line, ({ number }) => number !== null) !== null || [...names].some((name) => words.includes(name))
    );
  };
  return lines.filter((line) => namesProgram(line) || holdsName(line)).length * 2 >= lines.length;
}

/** The items of a list, the rows of a table; any other block as one. */
function linesOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.items.map((item) => item.map((one) => blockText(one)).join(' '));
  if (block.type === 'table') return block.rows.map((row) => row.map((cell) => inlineText(cell)).join(' '));
  return [blockText(block)];
}
