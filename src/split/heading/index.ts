import { addTo, type Block, countsOf, mostOften } from '../../model/index.ts';
import { lettersPerSign } from '../../words/languages.ts';
import { endsAsSentence } from '../../words/stops.ts';
import { type Claim, decide, type Findings } from '../claim.ts';
import type { SplitContext } from '../context.ts';
import type { Contents } from '../front/contents.ts';
import { apartFrom, type Candidate, labelsEndInColons, type View } from './candidate.ts';
import { claimsOf, decisionOf, labelClaims } from './claims.ts';
import { type Family, familiesOf } from './family.ts';
import { drawnAlike } from './frames.ts';
import { prefixesOf } from './inlines.ts';
import type { Standing } from './levels.ts';
import { standingsOf } from './levels.ts';
import { lineCounts, lineKey } from './line-counts.ts';
import { repeatingLabels } from './repeating.ts';
import type { Scored } from './score.ts';
import { CUT, SUGGEST, scoreOf } from './score.ts';
import { linksOf, misspeltLabels } from './series.ts';
import { candidatesOf, PROSE } from './unlabelled.ts';

/** Rejected candidates below this score are too weak to mention. */
const MENTION = 0.25;

/** A paragraph that is all in square brackets: whoever typed or scanned the text says something of it. */
const BRACKETED = /^\s*\[[^[\]]{1,600}\]\s*$/u;

/** Finds the headings of a file, judged by what all of them have in common, with their titles and nesting. */
export function findHeadings(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
  contents: Contents | null,
): Findings {
  const plain: View = { blocks, claimed, context, prefixes: prefixesOf(context) };
  const view: View = {
    ...plain,
    repeating: new Map([...repeatingLabels(plain), ...misspeltLabels(plain)]),
    colons: labelsEndInColons(context),
    apart: apartFrom(plain),
  };
  const { candidates, repeated } = candidatesOf(view, contents);
  const stacked = candidates.map((_, k) => isStacked(view, candidates, k));
  const links = linksOf(candidates.map((candidate, k) => (stacked[k] ? withoutCount(candidate) : candidate)));
  // What the header's reader made a note is none of the story's prose, nor what stands in brackets at the very top.
  const isAside = BRACKETED.test(context.texts[0] ?? '');
  const isTold = (i: number): boolean => !claimed[i] && blocks[i]?.type !== 'note' && !(i === 0 && isAside);
  const long = PROSE / lettersPerSign(context.language);
  const prose = blocks.findIndex((_, i) => isTold(i) && (context.texts[i] ?? '').length > long);
  const firstProse = prose >= 0 ? prose : blocks.findIndex((_, i) => isTold(i) && isSentence(context.texts[i] ?? ''));
  const isProse = (i: number): boolean => isTold(i) && (context.texts[i] ?? '').length > long;
  const families = familiesOf(view, candidates, links, contents, firstProse);
  const labelled = candidates.filter(({ label }) => label?.form === 'counted' && !label.weak);
  // `Prologue`, `Chapter 1: …`, `Epilogue`: with so many beside it, one number is a count, too.
  const bare = candidates.filter(({ label, titleSpans }) => label?.form === 'named' && titleSpans.length === 0);
  const counts = links.includes('linked') || labelled.length + Math.min(1, bare.length) > 1;
  const front = candidates.find(({ label }) => label?.form === 'named' && label.matter === 'front')?.from ?? -1;
  const divided = [...families.values()].some(({ linked, share }) => linked > 1 && share > 0.3);
  const margin = marginOf(view);
  const nextLabels = labelsFrom(candidates);
  const fields = fieldsOf(view, candidates);
  const isMarked = candidates.some(({ level }) => level !== null);
  const namedGaps = new Set(bare.map(({ from }) => blocks[from]?.gapBefore ?? 0));
  const scored = candidates.map((candidate, k): Scored => {
    const family = families.get(candidate.family);
    if (!family) return { candidate, score: 0, reasons: [] };
    const next = candidates[k + 1];
    const above = candidates[k - 1];
    const top = firstProse < 0 ? k === 0 : candidate.from < firstProse;
    const prefaced = front >= 0 && candidate.from > front;
    return scoreOf(candidate, {
      view,
      contents,
      family,
      // `Scene I`, alone right below each of `ACT ONE`, `ACT TWO`, begins a count that theirs proves.
      link: links[k - 1] === 'linked' && beginsAnew(candidate, above) ? 'linked' : (links[k] ?? 'none'),
      top,
      stacked: stacked[k] ?? false,
      counts,
      divided,
      margin,
      namedGaps,
      nextLabel: nextLabels[k + 1] ?? blocks.length,
      prefaced,
      isMarked,
      isField: fields.has(k),
      isTwin: [above, next].some((other) => other !== undefined && areTwins(candidate, other, isProse)),
    });
  });
  const sure = withoutInnerCloses(withContext(scored, families).filter(({ score }) => score >= CUT));
  const likely = [...sure, ...drawnAlike(view, sure)].sort((a, b) => a.candidate.from - b.candidate.from);
  const { accepted, standings } = withoutStrays(likely);
  const claims = claimsOf(view, accepted, standings);
  const rejected = scored.filter(({ score }) => score < CUT && score >= MENTION).map((one) => decisionOf(view, one));
  const labels = labelClaims(view, accepted, repeated);
  const found: readonly Claim[] = [...claims, ...labels, ...openedScenes(view, scored)];
  const decisions = found.map((claim) => claim.decision);
  return { claims: found, decisions: [...decisions, ...rejected], diagnostics: [] };
}

/** Whether the next heading follows at once and looks the same; of numbers and shouts also the one above. */
function isStacked(view: View, candidates: readonly Candidate[], k: number): boolean {
  const [above, candidate, next] = [candidates[k - 1], candidates[k] as Candidate, candidates[k + 1]];
  if (!candidate.body && next?.from === candidate.to && next.family === candidate.family) return true;
  if (above?.to !== candidate.from || above.family !== candidate.family) return false;
  return (candidate.label?.form === 'number' && !above.body) || isShout(view, candidate);
}

/** Titles that a bare number counts, one right below the other, are the items of a list: no chapter goes on from them. */
function withoutCount(candidate: Candidate): Candidate {
  const { label, level, titleSpans } = candidate;
  if (label?.form !== 'number' || level !== null || titleSpans.length === 0) return candidate;
  return { ...candidate, label: { ...label, number: null } };
}

/** Whether a count begins right below the heading of what it divides. */
function beginsAnew({ label, from }: Candidate, above: Candidate | undefined): boolean {
  const outer = above?.label;
  if (above?.to !== from || label?.form !== 'counted' || label.number !== 1 || outer?.form !== 'counted') return false;
  return outer.rank < label.rank || (outer.rank === label.rank && outer.word !== label.word);
}

/** Whether two headings count the same division, with no prose between them. */
function areTwins(one: Candidate, other: Candidate, isProse: (block: number) => boolean): boolean {
  const [a, b] = [one.label, other.label];
  if (a?.form !== 'counted' || b?.form !== 'counted' || a.number === null) return false;
  if (a.number !== b.number || a.rank !== b.rank) return false;
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  for (let i = from; i < to; i++) if (isProse(i)) return false;
  return true;
}

/** So many lines of one style, each set apart, that are too weak for chapters open scenes at least. */
const AGREEING = 2;

/** Scene breaks before lines that are set apart alike, each with words of its own, and almost head a chapter. */
function openedScenes(view: View, scored: readonly Scored[]): readonly Claim[] {
  const { blocks, context } = view;
  const counts = lineCounts(view, 0);
  const weak = scored.filter(
    ({ candidate, score }) =>
      score >= SUGGEST &&
      score < CUT &&
      candidate.label === null &&
      candidate.level === null &&
      (counts.get(lineKey(view, candidate.from)) ?? 0) <= 1 &&
      (blocks[candidate.from]?.gapBefore ?? 0) > context.gaps.base,
  );
  const agreeing = weak.filter(
    ({ candidate: { family } }) => weak.filter((other) => other.candidate.family === family).length >= AGREEING,
  );
  return agreeing.map(({ candidate: { from }, score }): Claim => {
    const reasons = [{ cue: 'lines set apart alike open scenes', weight: score }];
    const decision = decide('scene-break', blocks[from] as Block, context.texts[from] ?? '', 'cut', reasons);
    return { kind: 'scene-break', from, to: from, decision };
  });
}

const FIELD = /^(\p{L}[\p{L} ]{0,20}):\s+\S/u;

/** The headings of the markup, by index, that stand right below others and say the same of each: `# Setting: the mill`. */
function fieldsOf({ context }: View, candidates: readonly Candidate[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  candidates.forEach(({ from, level, label }, k) => {
    const name =
      level === null || label || candidates[k - 1]?.to !== from
        ? undefined
        : FIELD.exec(context.texts[from] ?? '')?.[1];
    if (name !== undefined) addTo(places, name, k);
  });
  return new Set([...places.values()].filter((at) => at.length > 1).flat());
}

/** A line in capitals that stands as close as prose and ends as a sentence does: `NEVER.` */
function isShout({ context }: View, { family, from }: Candidate): boolean {
  return family.startsWith('caps-close') && endsAsSentence(context.texts[from] ?? '');
}

/** The indent that most long paragraphs have. */
function marginOf({ blocks, context }: View): number {
  const isLong = (i: number): boolean => (context.texts[i] ?? '').length > PROSE;
  const indents = blocks.flatMap((block, i) => (block.type === 'paragraph' && isLong(i) ? [block.indent ?? 0] : []));
  return mostOften(countsOf(indents))?.[0] ?? 0;
}

/** So many signs of a script without spaces are more than a title has. */
const EASTERN_SENTENCE = 15;
const EASTERN = /[\p{scx=Han}\p{scx=Kana}]/u;

/** In a story without long paragraphs a sentence of some words is prose. */
function isSentence(text: string): boolean {
  return (
    endsAsSentence(text) && (text.split(/\s+/, 6).length > 5 || (EASTERN.test(text) && text.length > EASTERN_SENTENCE))
  );
}

/** Lines in one style that do not head the file are crossheads of a book with chapters; without, they stay what they are. */
function withContext(scored: readonly Scored[], families: ReadonlyMap<string, Family>): readonly Scored[] {
  const chapters = scored.some(({ candidate, score }) => candidate.label !== null && score >= CUT);
  const divides = ({ family }: Candidate): boolean =>
    !/-close(?!.*(?:bold|aligned|centred))/.test(family) || families.get(family)?.heads === true;
  return scored.filter(({ candidate }) => chapters || divides(candidate));
}

/**
 * A `Conclusion` that comes again and again, with the count of the divisions going on between, closes each of them: it is
 * no epilogue of the story.
 */
function withoutInnerCloses(likely: readonly Scored[]): readonly Scored[] {
  const closes = ({ candidate: { label, level } }: Scored): boolean =>
    label?.form === 'named' && label.kind === 'epilogue' && level === null;
  const places = likely.flatMap((one, k) => (closes(one) ? [k] : []));
  const numberOf = (one: Scored | undefined): number | null => one?.candidate.label?.number ?? null;
  const inside = places.filter((k) => {
    const before = likely.slice(0, k).findLast((one) => numberOf(one) !== null);
    const after = likely.slice(k + 1).find((one) => numberOf(one) !== null);
    const [last, next] = [numberOf(before), numberOf(after)];
    return last !== null && next === last + 1 && before?.candidate.family === after?.candidate.family;
  });
  return places.length > 1 && inside.length > 0 ? likely.filter((one) => !closes(one)) : likely;
}

/** Lines of a title page are no headings: what divides chapters cannot stand before the first of them. */
function withoutStrays(likely: readonly Scored[]): { accepted: readonly Scored[]; standings: readonly Standing[] } {
  const standings = standingsOf(likely.map(({ candidate }) => candidate));
  const first = standings.findIndex((standing) => standing.kind !== 'section' && standing.matter === 'body');
  const stray = (k: number): boolean =>
    k < first && standings[k]?.kind === 'section' && likely[k]?.candidate.label === null;
  return {
    accepted: likely.filter((_, k) => !stray(k)),
    standings: standings.filter((_, k) => !stray(k)),
  };
}

/** For each candidate, where the first with a label stands that is not above it; undefined where none is. */
function labelsFrom(candidates: readonly Candidate[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let label: number | undefined;
  for (let k = candidates.length - 1; k >= 0; k--) {
    if (candidates[k]?.label) label = candidates[k]?.from;
    next[k] = label;
  }
  return next;
}
