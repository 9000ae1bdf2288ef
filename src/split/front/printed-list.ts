import { type Diagnostic, inlineText } from '../../model/index.ts';
import { isWithin } from '../../removals/index.ts';
import { CONTENTS_TITLES } from '../../words/contents-titles.ts';
import { readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Claim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { type Contents, confirms, entryNames, pagelessLines, withoutPage } from './contents.ts';

import { matterClaim } from './furniture.ts';

/** A list that names this share of the headings below it, or of which these name that share, is theirs. */
const NAMED = 0.3;

/** The claims on a printed list of contents, around what is claimed inside it: a picture's mark, a makers' note. */
export function contentsClaims(view: View, { from, to }: Contents): readonly Claim[] {
  const claims: Claim[] = [];
  const name = isWithin('printed-contents', view.context.texts.slice(from, to)) ? 'printed-contents' : null;
  for (let start = from, i = from; i <= to; i++) {
    if (i < to && !view.claimed[i]) continue;
    if (start < i) claims.push(matterClaim(view, start, i, 'front', name, 'a printed list of contents'));
    start = i + 1;
  }
  return claims;
}

/** Whether a list of contents names the headings that were found: only then does the book's own stand for it. */
export function namesHeadings(contents: Contents, { context }: View, headings: readonly Claim[]): boolean {
  const lines = context.texts.slice(contents.from, contents.to).flatMap((text) => text.split('\n'));
  const numbers = new Set(lines.flatMap((line) => readLabel(withoutPage(line).trim())?.number ?? []));
  const below = headings.filter((claim) => claim.kind === 'heading' && claim.from >= contents.to);
  const named = below.filter((claim) => {
    if (claim.kind !== 'heading') return false;
    const { title, number } = claim.heading;
    return confirms(contents, inlineText(title)) || (number !== null && numbers.has(number));
  });
  return named.length > 0 && named.length >= Math.min(below.length, lines.length) * NAMED;
}

/** Names in a list, as typed and folded, without their numbers and pages. */
interface Entry {
  readonly line: string;
  readonly name: string;
}

/** Lines below a list that may be headings have no more letters. */
const LONGEST_HEADING = 160;

/** The entries of a list whose words stand in no heading, nor in any short line below it that is no sentence. */
export function strayEntries(contents: Contents, { context }: View, headings: readonly Claim[]): readonly string[] {
  const claimed = new Set(headings.flatMap((claim) => (claim.kind === 'heading' ? [claim.from] : [])));
  const short = context.texts.flatMap((text, i) =>
    i < contents.to || text.length > LONGEST_HEADING ? [] : [{ text, isHeading: claimed.has(i) }],
  );
  const titles = short.filter(({ text, isHeading }) => isHeading || !endsAsSentence(text));
  const words = ` ${fold(titles.map(({ text }) => text).join(' '))} `;
  const whole = new Set(short.map(({ text }) => fold(text)));
  return entriesIn(contents, context.texts)
    .filter(({ name }) => !words.includes(` ${name} `) && !whole.has(name))
    .map(({ line }) => line);
}

function entriesIn({ from, to }: Contents, texts: readonly string[]): readonly Entry[] {
  const lines = pagelessLines(texts.slice(from, to).flatMap((text) => text.split('\n')));
  return lines.flatMap((line) => {
    const name = entryNames(line.trim()).at(-1) ?? '';
    const isTitle = CONTENTS_TITLES.has(fold(line));
    return isTitle || !/\p{L}{2}/u.test(name) || readLabel(name)?.form === 'counted'
      ? []
      : [{ line: line.trim(), name }];
  });
}

/** Whether the headings below say what a list says: most of its names stand there. The book's own list has no other words. */
export function isSaidBelow(contents: Contents, view: View, strays: readonly string[]): boolean {
  return strays.length * 2 <= entriesIn(contents, view.context.texts).length;
}

/** So many of them are named. */
const SHOWN = 3;

/** What is told of entries that leave with their list, and stand nowhere else. */
export function toldStrays(strays: readonly string[], { from }: Contents, { blocks }: View): readonly Diagnostic[] {
  const place = blocks[from]?.place;
  if (strays.length === 0 || place === undefined) return [];
  const shown = strays.slice(0, SHOWN).map((line) => `“${line}”`);
  const more = strays.length > SHOWN ? ` and ${strays.length - SHOWN} more entries` : '';
  return [
    {
      id: 'words-left-out',
      severity: 'info',
      place,
      reason: `${shown.join(', ')}${more} of the printed contents ${strays.length === 1 ? 'has' : 'have'} other words than the headings of the book, and ${strays.length === 1 ? 'was' : 'were'} left out with them`,
      remedy: 'If the story needs them, put them into its headings, or under a heading of their own.',
    },
  ];
}

/** Changes the claims so that a list of contents stays in the book, as front matter. */
export function keepList(claims: Claim[]): void {
  claims.forEach((claim, i) => {
    if (claim.kind === 'front-matter' && claim.removal === 'printed-contents') claims[i] = { ...claim, removal: null };
  });
}
