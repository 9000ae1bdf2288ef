import { bareLetters, type Choice, type Claim, type Speaker } from '../model/index.ts';

/**
 * The choice among claims: the title of the strongest speaker that was stated first, the authors that the strongest
 * speaker names, each once. Empty claims say nothing.
 */
export function choose(of: Choice['of'], source: string | null, stated: readonly Claim[]): Choice {
  const claims = strongestFirst(stated.filter(({ value }) => value !== ''));
  const [first] = claims;
  if (first === undefined) return { of, source, taken: [], because: 'nobody states one', passed: [] };
  const taken = of === 'title' ? [first] : namedBy(first, claims);
  const others = claims.filter((claim) => claim !== first && (of === 'title' || claim.by !== first.by));
  return {
    of,
    source,
    taken,
    because: reasonFor(first, others),
    passed: others.map((claim) => passedOver(claim, first)),
  };
}

function namedBy({ by }: Claim, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((one, i) => one.by === by && claims.findIndex(({ value }) => value === one.value) === i);
}

/** Why a claim was taken, in words that follow "because". */
function reasonFor(taken: Claim, others: readonly Claim[]): string {
  if (others.length === 0) return 'nobody else states one';
  if (others.every((other) => bareLetters(other.value) === bareLetters(taken.value))) return 'all that state one agree';
  return others.some((other) => other.by !== taken.by)
    ? `${speakerWords(taken.by)} counts most of those that state one`
    : 'it is stated first';
}

/** A claim with why it was passed over. */
export function passedOver(claim: Claim, taken: Claim): Choice['passed'][number] {
  return { ...claim, because: againstClaim(claim, taken) };
}

function againstClaim(claim: Claim, taken: Claim): string {
  if (bareLetters(claim.value) === bareLetters(taken.value)) return 'says the same';
  return rankOf(claim.by) === rankOf(taken.by) ? 'stated later' : `counts less than ${speakerWords(taken.by)}`;
}

interface SpeakerRow {
  readonly by: Speaker;
  /** What it is called in an answer to the user. */
  readonly words: string;
  /** Speakers of one voice add to each other; of different voices the weaker one only fills gaps. */
  readonly voice: number;
}

/**
 * Whose word counts, the strongest first. What the user says comes first; then what a program states for the whole
 * story (a site, a package), then what somebody typed above it. A document's properties come behind: they are often those
 * of the document that it was made from. What a file or folder is called is more than nothing, and says no more.
 */
const SPEAKERS: readonly SpeakerRow[] = [
  { by: 'settings', words: 'the settings', voice: 0 },
  { by: 'pin', words: 'a pin', voice: 1 },
  { by: 'printed-title', words: 'the title printed in the document', voice: 2 },
  { by: 'page-heading', words: 'the page’s first heading', voice: 3 },
  { by: 'page', words: 'the page', voice: 3 },
  { by: 'front-matter', words: 'the front matter', voice: 3 },
  { by: 'page-head', words: 'the page’s head', voice: 3 },
  { by: 'sent-on', words: 'the head of the mail that was sent on', voice: 3 },
  { by: 'envelope', words: 'the message’s header', voice: 4 },
  { by: 'package', words: 'the book’s package', voice: 5 },
  { by: 'around', words: 'what stands around the story', voice: 6 },
  { by: 'subjects', words: 'what the posts’ subjects share', voice: 7 },
  { by: 'header', words: 'the story’s header', voice: 7 },
  { by: 'subject', words: 'the post’s subject or sender', voice: 7 },
  { by: 'later-header', words: 'the header of a later part', voice: 7 },
  { by: 'properties', words: 'the document’s properties', voice: 8 },
  { by: 'marked-line', words: 'a line that the page marks as its author’s', voice: 8 },
  { by: 'heading', words: 'the only heading of its rank', voice: 9 },
  { by: 'index-page', words: 'the page that links to its files', voice: 10 },
  { by: 'parts', words: 'what its files state', voice: 11 },
  { by: 'series', words: 'the series that all the works name', voice: 12 },
  { by: 'file-names', words: 'what the names of its files begin with', voice: 13 },
  { by: 'folder', words: 'the name of the folder', voice: 14 },
  { by: 'one-part', words: 'what one of its files states of itself', voice: 14 },
  { by: 'file-name', words: 'the name of the file', voice: 15 },
  { by: 'first-words', words: 'the story’s first words', voice: 15 },
  { by: 'works', words: 'the titles of the works', voice: 16 },
];

const ROWS: ReadonlyMap<Speaker, SpeakerRow & { readonly rank: number }> = new Map(
  SPEAKERS.map((row, rank) => [row.by, { ...row, rank }]),
);

/** How a speaker is called in an answer to the user. */
export function speakerWords(by: Speaker): string {
  return ROWS.get(by)?.words ?? by;
}

/** Place of a speaker among all, the strongest first: 0. */
function rankOf(by: Speaker): number {
  return ROWS.get(by)?.rank ?? SPEAKERS.length;
}

/** Whether two speakers add to each other. */
export function voiceOf(by: Speaker): number {
  return ROWS.get(by)?.voice ?? SPEAKERS.length;
}

/** The stronger speaker first; in the order in which they were stated where they are equal. */
export function strongestFirst<T extends { readonly by: Speaker }>(stated: readonly T[]): readonly T[] {
  return [...stated].sort((a, b) => rankOf(a.by) - rankOf(b.by));
}
