import type { Book } from '../../model/index.ts';
import type { Look } from './fonts.ts';
import type { Box, Outline, Shape } from './layout.ts';
import { type SetText, setText } from './lines.ts';
import { settable, shapeLine } from './shape.ts';

const TITLE_SIZES = [190, 170, 152, 136, 122, 110, 98, 88, 78, 70];
const SUBTITLE_SIZES = [70, 62, 56, 50];
const AUTHOR_SIZES = [84, 76, 68, 60, 52, 46];
const SERIES_SIZES = [60, 54, 48, 42];
/** How much of the title's box a subtitle may take. */
const SUBTITLE_SHARE = 0.26;
const NUMBER_SIZE = 112;
const NUMBER_GAP = 34;
const NUMBER_LOOK: Readonly<Record<Look, Look>> = {
  serif: 'serif-bold',
  'serif-bold': 'serif-bold',
  sans: 'sans-bold',
  'sans-bold': 'sans-bold',
};

/** Title and subtitle, one under the other, as one block in their box. */
export async function setTitle({ title, subtitle }: CoverWords, box: Box): Promise<Shape | null> {
  const words = await settable(title, box.look);
  const under = subtitle === null ? '' : await settable(subtitle, plain(box.look));
  const room = under === '' ? box.height : box.height * (1 - SUBTITLE_SHARE);
  const set = await setText(words, { ...box, height: room, sizes: TITLE_SIZES });
  if (under === '') {
    const start = top(box, set.height);
    return written(box, outlines(set, box, words, start));
  }
  const gap = set.size * 0.25;
  const small = { ...box, look: plain(box.look), height: box.height * SUBTITLE_SHARE - gap, sizes: SUBTITLE_SIZES };
  const subset = await setText(under, small);
  const start = top(box, set.height + gap + subset.height);
  return written(box, [...outlines(set, box, words, start), ...outlines(subset, box, under, start + set.height + gap)]);
}

/** The author's name, or several. */
export async function setAuthor({ author }: CoverWords, box: Box): Promise<Shape | null> {
  const shown = await settable(author ?? '', box.look);
  if (shown === '') return null;
  const set = await setText(shown, { ...box, sizes: AUTHOR_SIZES });
  const start = top(box, set.height);
  return written(box, outlines(set, box, shown, start));
}

/** The series' name, and after it the number, larger: what tells its books apart on a shelf of small pictures. */
export async function setSeries({ series, number }: CoverWords, box: Box): Promise<Shape | null> {
  const shown = await settable(series ?? '', box.look);
  if (shown === '') return null;
  const digits = number === null ? null : await shapeLine(number, NUMBER_LOOK[box.look]);
  const taken = digits === null ? 0 : digits.width * NUMBER_SIZE + NUMBER_GAP;
  const set = await setText(shown, { ...box, width: box.width - taken, sizes: SERIES_SIZES });
  const start = top(box, set.height);
  if (digits === null) return written(box, outlines(set, box, shown, start));
  // Name and number are placed as one line as wide as both; the number stands on the last line's foot.
  const wide = Math.max(...set.lines.map((line) => line.width * set.size)) + taken;
  const spare = box.align === 'center' ? (box.width - wide) / 2 : isFromRight(shown) ? box.width - wide : 0;
  const name = { ...box, x: box.x + spare + (isFromRight(shown) ? taken : 0), width: wide - taken };
  const foot = start + (set.lines.length - 1 + BASELINE) * set.leading;
  const one = { size: NUMBER_SIZE, leading: 0, lines: [digits], height: 0 };
  const place = {
    ...box,
    x: box.x + spare + (isFromRight(shown) ? 0 : wide - taken + NUMBER_GAP),
    align: 'start',
  } as const;
  return written(box, [...outlines(set, name, shown, start), ...outlines(one, place, number ?? '', foot)]);
}

function written({ colour }: Box, outlines: readonly Outline[]): Shape {
  return { outlines, fill: colour, opacity: 1 };
}

function plain(look: Box['look']): Box['look'] {
  return look.startsWith('serif') ? 'serif' : 'sans';
}

function top(box: Box, height: number): number {
  const spare = Math.max(0, box.height - height);
  return box.y + (box.valign === 'top' ? 0 : box.valign === 'middle' ? spare / 2 : spare);
}

/** Letters stand so far above the foot of their line, as a part of the leading. */
const BASELINE = 0.76;

function outlines(set: SetText, box: Box, words: string, start: number): readonly Outline[] {
  const fromRight = isFromRight(words);
  return set.lines.flatMap((line, i) => {
    const spare = box.width - line.width * set.size;
    const left = box.x + (box.align === 'center' ? spare / 2 : fromRight ? spare : 0);
    const baseline = start + i * set.leading + set.leading * BASELINE;
    return line.glyphs.map(({ outline, x, y, scale }) => ({
      data: outline,
      across: scale * set.size,
      // In a font up is more.
      down: -scale * set.size,
      x: left + x * set.size,
      y: baseline - y * set.size,
    }));
  });
}

/** Whether the first letter is of a writing that runs from right to left. */
function isFromRight(words: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words);
}

/** What a drawn cover says. */
export interface CoverWords {
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string | null;
  /** The series' name; null for a book in none. */
  readonly series: string | null;
  /** The book's number in its series, as digits. */
  readonly number: string | null;
  /** What design and colours are chosen by: books of one series share it. */
  readonly identity: string;
}

/** More names than this do not fit on a cover. */
const MOST_AUTHORS = 4;

/** The words for the cover of a book, and the identity that its looks come from. */
export function coverWords({ title, metadata, identifier }: Book): CoverWords {
  const series = clean(metadata.series?.name ?? null);
  const index = metadata.series?.index ?? null;
  const authors = metadata.authors.map(clean).filter((name) => name !== null);
  const names = authors.slice(0, MOST_AUTHORS).join(', ') + (authors.length > MOST_AUTHORS ? ' …' : '');
  return {
    title: clean(title) ?? '',
    subtitle: clean(metadata.subtitle),
    author: names === '' ? null : names,
    series,
    number: index !== null && Number.isFinite(index) && index >= 0 ? String(index) : null,
    identity: series === null ? identifier : series.normalize('NFKC').toLowerCase(),
  };
}

/** Longer words are no title. They would take long to measure, and be cut on the cover anyway. */
const LONGEST = 300;

/** Words on one line, without signs that do not show; null when nothing is left. */
function clean(words: string | null): string | null {
  const line = (words ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, LONGEST).join('');
}
