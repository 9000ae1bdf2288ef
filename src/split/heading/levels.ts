import type { DivisionKind } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import { tiersOf } from './tiers.ts';

/** Where a heading stands in the book. */
export interface Standing {
  readonly kind: DivisionKind;
  readonly depth: number;
  readonly matter: 'front' | 'body' | 'back';
}

/** The standing of every accepted heading, in order. */
export function standingsOf(candidates: readonly Candidate[]): readonly Standing[] {
  const tiers = tiersOf(candidates);
  const chapter = tiers.order.indexOf(tiers.chapter);
  const ranks = placeNumbers(candidates, tiers.names, tiers.chapter).map((name) => tiers.order.indexOf(name));
  const hasVolumes = ranks.some((rank) => rank < chapter);
  const matters = mattersOf(candidates);
  const open: number[] = [];
  return candidates.map((candidate, k): Standing => {
    const own = ranks[k] ?? chapter;
    const matter = matters[k] ?? 'body';
    const next = ranks.slice(k + 1, k + 200).find((rank) => rank <= chapter);
    const apart = hasVolumes && candidate.label?.form === 'named' && (next === undefined || next < chapter);
    const fresh = matter !== 'body' || (own <= chapter && matters[k - 1] === 'front');
    if (apart || fresh) open.length = 0;
    while (open.length > 0 && (open.at(-1) ?? 0) >= own) open.pop();
    open.push(own);
    const kind = kindOf(candidate, own, chapter, ranks[k + 1] ?? -1);
    return { kind, depth: open.length, matter };
  });
}

/** A bare number that goes on with the chapters' count is a chapter; numbers that start anew divide them. */
function placeNumbers(candidates: readonly Candidate[], names: readonly string[], chapter: string): readonly string[] {
  if (chapter !== 'chapter') return names;
  let last = 0;
  return candidates.map((candidate, k) => {
    const number = candidate.label?.number ?? null;
    const name = names[k] ?? '';
    const goesOn = number !== null && number > 1 && number === last + 1;
    const own = name.startsWith('number:') && goesOn && names[k - 1] !== name ? 'chapter' : name;
    if (own === 'chapter' && number !== null) last = number;
    return own;
  });
}

/** A preface is front matter before the body only, an afterword back matter after it only. */
function mattersOf(candidates: readonly Candidate[]): readonly Standing['matter'][] {
  const declared = candidates.map(({ label }) => (label?.form === 'named' ? label.matter : 'body'));
  const first = declared.indexOf('body');
  const last = declared.lastIndexOf('body');
  return declared.map((matter, k) => {
    if (matter === 'front') return first < 0 || k < first ? 'front' : 'body';
    return matter === 'back' && k > last && first >= 0 ? 'back' : 'body';
  });
}

function kindOf(candidate: Candidate, own: number, chapter: number, next: number): DivisionKind {
  const named = candidate.label?.kind;
  if (named) return named;
  if (own < chapter) return 'volume';
  if (own > chapter) return 'section';
  return candidate.label === null && candidate.level === null && next > own ? 'story' : 'chapter';
}
