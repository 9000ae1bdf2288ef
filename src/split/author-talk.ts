import { READER_WORDS, THANKS_WORDS, WORK_STEMS } from '../words/author-talk-tables.ts';
import { speaks } from '../words/languages.ts';
import { narration } from './scene/prose.ts';

/** Words for the story as a thing that is written, posted and read; English prose hardly ever has them. */
const WORK =
  /\b(?:chapters?|fics?|fanfics?|reviews?|reviewers?|feedback|betas?|betaed|updates?|updated|updating|rewr(?:ote|ite|itten)|sequel|canon|one-?shot|lol|typos?|cliff-?hanger|hiatus|stay tuned|bear with me|took so long|sorry (?:for the|this|about the) (?:wait|delay|took|is)|next (?:one|chapter|part|update)|(?:do not|don['’]t) own|own nothing|come of this|(?:i|i['’]ll) (?:will )?(?:type|write|post) it|hope (?:you|someone|everybody|everyone|people|that)(?: \w+){0,3} (?:likes?|liked|enjoys?|enjoyed)|thanks? (?:you )?(?:all |everyone )?for (?:reading|coming|the comments)|finish(?:ed)? this|disclaimers?|in (?:part|chapter) (?:one|1)|this (?:story|fic|part|chapter) contains|under (?:1[3678]|21|age)|(?:that|this|it) (?:bothers|offends|squicks) you|read something else|no (?:money|profit) is being made|copyright infringement|last time)\b/giu;

/** Words that authors use of their work and that stories use too. */
const PERHAPS_WORK =
  /\b(?:stor(?:y|ies)|parts?|scenes?|plot|characters?|comments?|post(?:ed|ing)|writ(?:e|es|ing|ten)|wrote|read(?:ers?|ing)?|enjoy(?:ed)?|muse|exams?|homework|sorry|wait|likes it|see you|soon|typ(?:ed|ing)|poems?|songs?|lyrics|fans?|series|episodes?|titles?|authors?|writers?|prologue|version|draft|inspir(?:ed|ation)|e-?mail|web ?(?:site|page)|archives?|continuation|feature[sd]?|owe[sd]?|belongs? to)\b/giu;

/** How much of a block is about the story as a work: two for each plain word, one for each ambiguous one. */
export function workWords(text: string, language: string | null): number {
  const told = narration(text).toLowerCase();
  const stems = foundIn(STEMS, told, language);
  return new Set(told.match(WORK)).size * 2 + new Set(told.match(PERHAPS_WORK)).size + stems * 2;
}

/** Words that address the readers, outside speech. */
export function addressesReaders(text: string, language: string | null): boolean {
  const told = narration(text);
  return (
    /\b(?:you(?: all| guys)?|your|everyone|everybody|y['’]all|guys|folks)\b/iu.test(told) ||
    foundIn(READERS, told.toLowerCase(), language) > 0
  );
}

/** Whether a text opens with thanks. */
export function opensWithThanks(text: string, language: string | null): boolean {
  return THANKS.some(([own, opener]) => speaks([own], language) && opener.test(text));
}

/** `me@example.org`, `www.example.org`: where to write, or to read more. */
export function saysWhereToWrite(text: string): boolean {
  return text.length < 4000 && /\S@[\w-]|https?:\/\/|\bwww\./i.test(text);
}

/** `:)`, `^_^`, `<grin>`, `*sniff*`: the face that somebody makes at the readers; lines of chats have them too. */
export function makesFaces(text: string): boolean {
  return (
    text.length < 4000 &&
    /(?:^|\s|[.!?(])(?:[:;=]-?[)(DPp]+|\(?\^[_.-]?\^[;']*\)?|<3|XD|xD|<(?:grin|g|sigh|wink|smirk)>)(?=$|[\s.!?,)])/u.test(
      text,
    )
  );
}

type Table = Readonly<Record<string, string>>;
type ByLanguage = readonly (readonly [language: string, pattern: RegExp])[];

/** Signs of East Asia have no borders between words. */
const EASTERN: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

function patterns(table: Table, toPattern: (words: string, language: string) => RegExp): ByLanguage {
  return Object.entries(table).map(([language, words]) => [language, toPattern(words, language)] as const);
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

/** How many different words of a table a text has, of its own language. */
function foundIn(table: ByLanguage, text: string, language: string | null): number {
  const tag = (language?.split('-')[0] ?? '').toLowerCase();
  const own = tag === 'nb' || tag === 'nn' ? 'no' : tag;
  const pattern = table.find(([each]) => each === own)?.[1];
  return pattern === undefined ? 0 : new Set(text.match(pattern)).size;
}
