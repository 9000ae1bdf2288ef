import { LAPSE_ENDS } from '../../words/lapse-tables.ts';
import { ORDINAL_ENDS } from '../../words/number-tables.ts';
import { ENGLISH_DAYS, ENGLISH_MONTHS } from '../../words/times.ts';
import { datelineLine } from '../dateline-line.ts';
import { nameLook } from '../label-name.ts';
import { isOrnament } from '../scene/ornament.ts';
import { namesOf } from '../scene/shift.ts';
import type { View } from './candidate.ts';
import { isTitleLike } from './candidate.ts';
import { lineKey } from './line-counts.ts';

/**
 * Lines below labels that open a scene, not a chapter: `(Willow)` where another scene opens with `(Jack)`, and lines of
 * place and time where they are not the exception among titles.
 */
export function openingsOf(view: View, starts: ReadonlySet<number>): ReadonlySet<number> {
  const looks = new Map<string, number>();
  const names = new Map<number, string>();
  const elsewhere = new Set<string>();
  const apart = new Map<number, string>();
  const dates: number[] = [];
  let titles = 0;
  view.blocks.forEach((block, i) => {
    const text = (view.context.texts[i] ?? '').trim();
    const below = starts.has(i - 1);
    const opens = below || view.blocks[i - 1]?.type === 'scene-break' || isOrnament(view.context.texts[i - 1] ?? '');
    if (!opens || block.type !== 'paragraph' || text.length > 120 || isOrnament(text)) return;
    const look = nameLook(block, text);
    if (look !== null) {
      looks.set(look, (looks.get(look) ?? 0) + 1);
      if (below) names.set(i, look);
      else {
        elsewhere.add(look);
        apart.set(i, look);
      }
    }
    if (!below || starts.has(i)) return;
    if (isTimed(text) || isPlaceOverTime(view, i)) dates.push(i);
    else if (look === null && isTitleLike(text)) titles++;
  });
  const cast = names.size > 0 ? namesOf(view.context.texts) : new Set<string>();
  const known = (i: number): boolean =>
    (view.context.texts[i] ?? '').match(/\p{L}[\p{L}’'-]*/gu)?.some((word) => cast.has(word)) === true;
  // Lines of one look, under headings only and each with words of its own, may be titles: no look speaks for a name.
  const words = new Set([...names.keys()].map((i) => lineKey(view, i)));
  const various = words.size === names.size && (names.size > 3 || titles > 0);
  const alike = (look: string): boolean => (looks.get(look) ?? 0) > 1 && (elsewhere.has(look) || !various);
  const labels = [...names].filter(([i, look]) => alike(look) || (titles === 0 && known(i))).map(([i]) => i);
  // Right below a heading nothing but a scene opens so; what looks the same below a drawn line opens another.
  const tellers = new Set(labels.map((i) => names.get(i)));
  const others = [...apart].filter(([, look]) => tellers.has(look)).map(([i]) => i);
  return new Set([...labels, ...others, ...(titles < dates.length ? dates : [])]);
}

/** A line of place with a line of time right below it: `Upper landing`, `11:05 pm`. */
function isPlaceOverTime({ blocks, context }: View, i: number): boolean {
  if (blocks[i + 1]?.type !== 'paragraph' || blocks[i + 1]?.gapBefore !== 0) return false;
  return datelineLine(context.texts[i] ?? '')?.place === true && isTimed((context.texts[i + 1] ?? '').trim());
}

/** Every line reads as place or time, and at least one as a time. */
function isTimed(text: string): boolean {
  const lines = text.split('\n').map(datelineLine);
  return lines.every((line) => line !== null) && lines.some((line) => line !== null && line.time !== null);
}

const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:${ORDINAL_ENDS})?,?\\s+(?:${ENGLISH_MONTHS})|(?:${ENGLISH_MONTHS})\\.?,?\\s+\\d{1,4})\\b`,
  'iu',
);
const CLOCK = /\b(?:\d{1,2}[:.]\d{2}|\d{1,2}\s*(?:[ap]\.?m\b|o['’]clock)|\d{4}\s*(?:hours|hrs)|(?:1[5-9]|20)\d\d)\b/iu;
const SPAN = new RegExp(
  String.raw`^(?:[\p{L}’'-]+ ){1,4}(?:${LAPSE_ENDS})\.?$|^later\b|^(?:${ENGLISH_DAYS})\b(?!['’]s\s)`,
  'iu',
);
/** What every lapse of time holds: a cheap look that spares most texts the dear one. */
const MAY_BE_SPAN = new RegExp(`${LAPSE_ENDS}|day`, 'i');

/** Whether a short text states a date, a clock time, a year or a lapse of time: a dateline rather than a title. */
export function isDateLike(text: string): boolean {
  if (text.length > 160) return false;
  if (/\d/.test(text) && (DATE.test(text) || CLOCK.test(text))) return true;
  return MAY_BE_SPAN.test(text) && SPAN.test(text.trim());
}
