import { inlineText } from '../../model/index.ts';
import { isWithin } from '../../removals/index.ts';
import { readLabel } from '../../words/division-label.ts';
import type { Claim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { type Contents, confirms, withoutPage } from './contents.ts';

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

/** Changes the claims so that a list of contents stays in the book, as front matter. */
export function keepList(claims: Claim[]): void {
  claims.forEach((claim, i) => {
    if (claim.kind === 'front-matter' && claim.removal === 'printed-contents') claims[i] = { ...claim, removal: null };
  });
}
