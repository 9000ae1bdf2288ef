import type { Choice, Claim, StatedFact } from '../model/index.ts';
import { choose, passedOver, speakerWords, voiceOf } from './choice.ts';

/** What some facts claim of one kind. */
export function claimsIn(facts: readonly StatedFact[], of: Choice['of']): readonly Claim[] {
  return facts.flatMap((fact) => (fact.kind === of ? [{ by: fact.by, value: fact.value, place: fact.place }] : []));
}

/**
 * The one decision on a source's title: the strongest speaker's first, unless a site only shows the title that the
 * story itself types, with more around it: `journal: Fic: Salt, 1/1` in the page's head over `Title: Salt`.
 */
export function titleChoice(facts: readonly StatedFact[], source: string): Choice {
  const choice = choose('title', source, claimsIn(facts, 'title'));
  const [first] = choice.taken;
  const typed = choice.passed.find(({ by }) => voiceOf(by) === TYPED);
  if (!first || !typed) return choice;
  if (isSites(first, typed, facts)) {
    const because = 'it is printed over who wrote it, and the page’s head has none of its words';
    return taking(typed, choice, because, 'names the site');
  }
  if (STATED.has(first.by) && FILE_LIKE.test(first.value))
    return taking(typed, choice, 'it is printed above the story', 'is the name of a file');
  if (STATED.has(first.by) && saysMore(typed, first)) {
    return taking(typed, choice, `${speakerWords(first.by)} only has some words of it`, 'says less');
  }
  if (!shows(first, typed, facts)) return choice;
  const others = choice.passed.map((claim) => (claim === typed ? claim : passedOver(claim, typed)));
  const because = `${speakerWords(first.by)} only says it with more around it`;
  return taking(typed, { ...choice, passed: others }, because, 'says more');
}

/** The choice of another claim than the strongest speaker's, and why that one is passed over. */
function taking(typed: Choice['passed'][number], choice: Choice, because: string, against: string): Choice {
  const { because: _, ...own } = typed;
  const others = choice.passed.filter((claim) => claim !== typed);
  const first = choice.taken.map((claim) => ({ ...claim, because: against }));
  return { ...choice, taken: [own], because, passed: [...first, ...others] };
}

/** Who may state a file's name as a title, because a program put it there. */
const STATED: ReadonlySet<string> = new Set(['package', 'page-head']);
/** One word with a low line in it, or with the ending of a file. */
const FILE_LIKE = /^[^\s_]+_\S+$|^\S+\.(?:html?|docx?|txt|rtf|odt|epub|md)$/i;

/** What a page marks says whose it is, and nothing of its title. */
const MARKED = 'marked-line';
const [TYPED, PAGE] = [voiceOf('header'), voiceOf('page')];

/**
 * Whether what a page's head says is no title of the story: another is printed with its author's name, and the two have
 * no word in common. A chapter's title is printed without a name.
 */
function isSites(shown: Claim, { value: own }: Claim, facts: readonly StatedFact[]): boolean {
  const signers = facts.filter(({ kind, by }) => kind === 'author' && by !== MARKED).map(({ by }) => by);
  if (shown.by !== 'page-head' || signers.length === 0 || signers.some((by) => by !== 'header')) return false;
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const said = new Set(words(shown.value));
  return words(own).length > 0 && !words(own).some((word) => said.has(word));
}

/** So many words more has a title that another has some words of. */
const MOST_MORE = 8;

/** Whether a title has more words than another, all in one sentence with its own: `The Mill of Skagen` over `The Mill`. */
function saysMore({ value: typed }: Claim, { value: said }: Claim): boolean {
  const [before, after] = around(typed, said) ?? ['', ''];
  const more = `${before} ${after}`.trim();
  return more !== '' && /^[\p{L}\p{M}\s’'-]+$/u.test(more) && more.split(/\s+/).length <= MOST_MORE;
}

/** What stands before and behind some words in others; null where these are not among them. */
function around(text: string, words: string): readonly [string, string] | null {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (words.length < 3 || text.length <= words.length || at < 0) return null;
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
  return /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after) ? null : [before, after];
}

/** Letters as those write them who lack them: `Fyret paa Skagen`. */
const WITHOUT: Readonly<Record<string, string>> = { å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', æ: 'ae', ß: 'ss' };

function spelled(text: string): string {
  return text.normalize('NFC').replace(/[åäöüøæß]/giu, (letter) => WITHOUT[letter.toLowerCase()] ?? letter);
}

/** Whether a page's title is the typed one with more around it. A number in it names a part, which must not be lost. */
function shows(claim: Claim, typed: Claim, facts: readonly StatedFact[]): boolean {
  const [shown, own] = [{ ...claim, value: spelled(claim.value) }, spelled(typed.value)];
  // What came in a book, a document or a message has its title from there.
  const isOwn = ({ by }: StatedFact): boolean => voiceOf(by) === PAGE || voiceOf(by) === TYPED || by === MARKED;
  if (voiceOf(shown.by) !== PAGE || !facts.every(isOwn)) return false;
  const [before, after] = around(shown.value, own) ?? ['', ''];
  if (before === '' && after === '') return false;
  // `The Mill of Skagen` is a title of its own over `The Mill`; a site's formula stands in a page's head.
  if (shown.by !== 'page-head' && saysMore(shown, { ...typed, value: own })) return false;
  // `The Door: A Case` over a table headed `The Door` has a subtitle.
  if (shown.by !== 'page-head' && before === '' && /^\s?:\s\p{L}/u.test(after)) return false;
  const numbered = /\p{N}/u.test(`${before} ${after}`.replace(/(?<!\d)1\/1(?!\d)/, ''));
  return !numbered || facts.some(({ kind, by }) => kind === 'part' && voiceOf(by) === TYPED);
}
