import {
  DISCLAIMERS,
  LAUNCHES,
  LIVES,
  POINTERS,
  READER_WORDS,
  SETTINGS,
  THANKS_WORDS,
  WORK_STEMS,
} from './author-talk-tables.ts';
import { alternativesOf, anyOf, opensLike } from './forms.ts';
import { DEDICATIONS } from './front-page-tables.ts';
import { speaks } from './languages.ts';
import { inFirstPerson, narration } from './narration.ts';
import { EASTERN_PLEAS, PLEA_STEMS, PLEAS } from './note-tables.ts';
import { recent, whenAsked } from './recent.ts';

/** Words for the story as a thing that is written, posted and read; English prose hardly ever has them. In small letters. */
const WORK =
  /\b(?:chapters?|fics?|fanfics?|reviews?|reviewers?|feedback|betas?|betaed|updates?|updated|updating|rewr(?:ote|ite|itten)|sequel|canon|one-?shot|lol|typos?|cliff-?hanger|hiatus|stay tuned|bear with me|took so long|sorry (?:for the|this|about the) (?:wait|delay|took|is)|next (?:one|chapter|part|update)|(?:do not|don['’]t) own|own nothing|come of this|(?:i|i['’]ll) (?:will )?(?:type|write|post) it|hope (?:you|someone|everybody|everyone|people|that)(?: \w+){0,3} (?:likes?|liked|enjoys?|enjoyed)|thanks? (?:you )?(?:all |everyone )?for (?:reading|coming|the comments)|finish(?:ed)? this|disclaimers?|in (?:part|chapter) (?:one|1)|this (?:story|fic|part|chapter) contains|under (?:1[3678]|21|age)|(?:that|this|it) (?:bothers|offends|squicks) you|read something else|no (?:money|profit) is being made|copyright infringement|last time)\b/g;

/** Words that authors use of their work and that stories use too. In small letters. */
const PERHAPS_WORK =
  /\b(?:stor(?:y|ies)|parts?|scenes?|plot|characters?|comments?|post(?:ed|ing)|writ(?:e|es|ing|ten)|wrote|read(?:ers?|ing)?|enjoy(?:ed)?|muse|exams?|homework|sorry|wait|likes it|see you|soon|typ(?:ed|ing)|poems?|songs?|lyrics|fans?|series|episodes?|titles?|authors?|writers?|prologue|version|draft|inspir(?:ed|ation)|e-?mail|web ?(?:site|page)|archives?|continuation|feature[sd]?|owe[sd]?|belongs? to)\b/g;

/**
 * What a text tells outside of speech, in small letters: a pattern that passes over case by itself takes three times as
 * long to make. Many ask the same text, one after the other.
 */
function toldIn(text: string): string {
  return told(text, () => narration(text).toLowerCase());
}

const told = recent<string>(16);

/** How much of a block is about the story as a work: two for each plain word, one for each ambiguous one. */
export function workWords(text: string, language: string | null): number {
  const told = toldIn(text);
  const stems = foundIn(STEMS, told, language);
  return new Set(told.match(WORK)).size * 2 + new Set(told.match(PERHAPS_WORK)).size + stems * 2;
}

/** Whether a text, whatever its language, has a word by which people speak of a story as a piece of work. */
export function mayBeOfWork(text: string): boolean {
  return text.length < 1500 && ANY_WORK().test(toldIn(text));
}

/** Whether words outside speech address the readers: `you all`, `everyone`. */
export function addressesReaders(text: string, language: string | null): boolean {
  const told = toldIn(text);
  return (
    /\b(?:you(?: all| guys)?|your|everyone|everybody|y['’]all|guys|folks)\b/u.test(told) ||
    foundIn(READERS, told, language) > 0
  );
}

/** Whether a text opens with thanks. */
export function opensWithThanks(text: string, language: string | null): boolean {
  return mayThank(text) && THANKS.some(([own, opener]) => speaks([own], language) && opener().test(text));
}

/** Whether a text says where to write or to read more: `me@example.org`, `www.example.org`. */
export function saysWhereToWrite(text: string): boolean {
  if (text.length >= 4000) return false;
  return (text.includes('@') && /\S@[\w-]/.test(text)) || /https?:\/\/|\bwww\./i.test(text);
}

/** Whether a text makes a face at the readers, as lines of chats do too: `:)`, `^_^`, `<grin>`, `*sniff*`. */
export function makesFaces(text: string): boolean {
  return (
    text.length < 4000 &&
    /(?:^|\s|[.!?(])(?:[:;=]-?[)(DPp]+|\(?\^[_.-]?\^[;']*\)?|<3|XD|xD|<(?:grin|g|sigh|wink|smirk)>)(?=$|[\s.!?,)])/u.test(
      text,
    )
  );
}

/** Somebody says whose the characters are, and that they are not the writer's own. */
function disclaims(text: string): boolean {
  return text.length < 4000 && DISCLAIMS.test(toldIn(text));
}

/** `The Kettle is the property of Steam and Sons`: whose something is; a story says so as well. */
function saysWhose(text: string): boolean {
  return (
    text.length < 400 &&
    /\b(?:is|are|is[^.!?]{0,20}) (?:owned by|the property of|created by|copyright(?:ed)?(?: by)?|©|\(c\))\s+\p{Lu}/u.test(
      text,
    )
  );
}

/** Somebody says where in another work the story stands: `This takes place after the third season`. */
function saysWhereItStands(text: string): boolean {
  return text.length < 4000 && STANDS.test(toldIn(text));
}

/** Whether a short line ends what was to be said before a story: `On with the show!`, `Viel Spaß beim Lesen.` */
export function launches(text: string): boolean {
  return text.length <= 60 && LAUNCH.test(text.trim().toLowerCase());
}

/** A word on who wrote the story, as magazines print it below: `Her work has appeared in …`. */
function saysWhoWrote(text: string): boolean {
  return text.length < 1500 && LIVED.test(toldIn(text));
}

/** What fans call what they write: no story calls itself so. */
const FAN_FICTION =
  /\b(?:fan[\s-]?fic(?:tion)?s?|fics?|songfics?|spamfics?|crossover|one-?shot|drabble)\b|同人|фанфик/u;

/** Whether a text calls the story a fan fiction. */
export function callsItFanFiction(text: string): boolean {
  return text.length < 4000 && FAN_FICTION.test(toldIn(text));
}

/** A line that sends the readers to the header of another part has no more letters; what stands in none of them. */
const LONGEST_POINTER = 160;
const POINTS = Object.entries(POINTERS).map(
  ([language, [says, has, part]]) =>
    [language, new RegExp(`\\b(?:${says.replaceAll('@', has).replaceAll('#', part)})`, 'iu')] as const,
);
const mayPoint = /\d|\b(?:part|chapter|post|prolog|teil|kapitel|partie|chapitre|parte|cap|deel|hoofdstuk)/i;

/** Somebody sends the readers to the header of another part: `Disclaimers are in part 1`. */
function pointsToHeader(text: string, language: string | null): boolean {
  if (text.length > LONGEST_POINTER || !mayPoint.test(text)) return false;
  return POINTS.some(([own, pattern]) => speaks([own], language) && pattern.test(narration(text)));
}

/** A text that is nothing but where to write or to read on. */
function isOnlyAddress(text: string): boolean {
  return (
    text.length < 200 &&
    /^\W*(?:(?:e-?mail|mail|web|url|home ?page|http)\b\W*)?(?:\S+@\S+\.\S+|https?:\S+|www\.\S+)\W*$/i.test(text)
  );
}

/** What in a text's words speaks for its being what the author says to the readers, with how much each weighs. */
export function talkCues(text: string, language: string | null): readonly (readonly [cue: string, weight: number])[] {
  const work = workWords(text, language);
  const cues: (readonly [boolean, string, number])[] = [
    [work > 0, 'speaks of the story as a piece of work', Math.min(0.3, work * 0.05)],
    [opensWithThanks(text, language), 'opens with thanks', 0.2],
    [saysWhereToWrite(text), 'says where to write or read on', 0.3],
    [makesFaces(text), 'makes a face', 0.15],
    [disclaims(text), 'says whose the characters are', 0.5],
    [callsItFanFiction(text), 'calls it a fan fiction', 0.3],
    [saysWhereItStands(text), 'says where in a series it stands', 0.4],
    [saysWhoWrote(text), 'says who the author is', 0.45],
    [isOnlyAddress(text), 'is nothing but an address', 0.5],
    [pointsToHeader(text, language), 'sends the readers to the header of another part', 0.6],
  ];
  return cues.flatMap(([speaks, cue, weight]) => (speaks ? [[cue, weight] as const] : []));
}

/** How much speaks for talk in a text above the story; from 0.6 on it is. */
export function talkWeight(text: string, language: string | null): number {
  const cues = talkCues(text, language).reduce((sum, [, weight]) => sum + weight, 0);
  const whose = disclaims(text) ? 0.1 : saysWhose(text) ? 0.45 : 0;
  const plea = pleads(text) ? 0.5 : 0;
  return cues + whose + plea + (inFirstPerson(text, language) ? 0.1 : 0) + (addressesReaders(text, language) ? 0.1 : 0);
}

/** Requests and thanks that no story makes, in any language: a line that says one is the author's. */
const { en: ENGLISH_PLEAS = '', ...OTHER_PLEAS } = PLEAS;
const PLEA = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${ENGLISH_PLEAS}|(?:${anyOf(OTHER_PLEAS)})(?!\\p{L}))|${EASTERN_PLEAS}`,
  'u',
);
/** What every such request has some of: a cheap look that spares most texts the dear one. */
const MAYBE_PLEA = new RegExp(PLEA_STEMS, 'u');

/** A short line whose last sentence is `Review!` and nothing more. */
const BARE_PLEA =
  /(?:^|[.!?,…] )(?:(?:so|now|please|pls|plz),? )*(?:read (?:and|&) )?(?:reviews?,? (?:please|pls|plz)|review|r ?& ?r)[\s!?.~*]*$/u;

/** Whether a text asks for reviews or thanks its readers. */
export function pleads(text: string): boolean {
  if (text.length > 1500) return false;
  const small = text.toLowerCase();
  return MAYBE_PLEA.test(small) && (PLEA.test(small) || (text.length <= 80 && BARE_PLEA.test(small)));
}

/** Whether a text opens with such a request: `Feedback welcome`. */
export function opensWithPlea(text: string): boolean {
  const small = text.toLowerCase();
  return PLEA.exec(small)?.index === (/[\p{L}\p{N}]/u.exec(small)?.index ?? -1);
}

type Table = Readonly<Record<string, string>>;
type ByLanguage = readonly (readonly [language: string, pattern: () => RegExp])[];

/** Signs of East Asia have no borders between words. */
const EASTERN: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

function patterns(table: Table, toPattern: (words: string, language: string) => RegExp): ByLanguage {
  return Object.entries(table).map(
    ([language, words]) => [language, whenAsked(() => toPattern(words, language))] as const,
  );
}

const start = (language: string): string => (EASTERN.has(language) ? '' : '(?<![\\p{L}\\p{N}])');
const end = (language: string): string => (EASTERN.has(language) ? '' : '(?![\\p{L}\\p{N}])');
const STEMS = patterns(WORK_STEMS, (words, language) => new RegExp(`${start(language)}(?:${words})`, 'giu'));
const READERS = patterns(
  READER_WORDS,
  (words, language) => new RegExp(`${start(language)}(?:${words})${end(language)}`, 'giu'),
);
const THANKS = patterns(
  THANKS_WORDS,
  (words, language) => new RegExp(`^[^\\p{L}]{0,6}(?:${words})${end(language)}`, 'iu'),
);

/** Stems of less letters open words of other languages. */
const LONG_STEM = 4;
const ANY_WORK = whenAsked(() => {
  const forms = Object.entries(WORK_STEMS).map(([language, stems]) => {
    const long = alternativesOf(stems).filter((stem) => EASTERN.has(language) || stem.length >= LONG_STEM);
    return `${start(language)}(?:${long.join('|')})`;
  });
  return new RegExp(forms.join('|'), 'u');
});

const mayThank = opensLike(...Object.values(THANKS_WORDS));

/** How many different words of a table a text has, of its own language. */
function foundIn(table: ByLanguage, text: string, language: string | null): number {
  const tag = (language?.split('-')[0] ?? '').toLowerCase();
  const own = tag === 'nb' || tag === 'nn' ? 'no' : tag;
  const pattern = table.find(([each]) => each === own)?.[1];
  return pattern === undefined ? 0 : new Set(text.match(pattern())).size;
}
const STANDS = new RegExp(anyOf(SETTINGS), 'u');
const LAUNCH = new RegExp(`^[^\\p{L}]*(?:${anyOf(LAUNCHES)})[^\\p{L}]*$`, 'u');
const LIVED = new RegExp(anyOf(LIVES), 'u');
const DISCLAIMS = new RegExp(anyOf(DISCLAIMERS), 'u');

/** How a dedication begins: `To Halla Oake`. */
export const OPENS_DEDICATION: RegExp = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${anyOf(DEDICATIONS)})\b`, 'iu');
/** A dedication by itself has no more words. */
export const DEDICATION_WORDS = 20;

/** Whether a line opens as a dedication does, and is no longer than one. */
export function isDedicated(text: string): boolean {
  return OPENS_DEDICATION.test(text) && text.trim().split(/\s+/).length <= DEDICATION_WORDS;
}
