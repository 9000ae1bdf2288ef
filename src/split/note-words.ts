import { pleads } from './note-plea.ts';
import { inFirstPerson, narration, opensInSpeech } from './scene/prose.ts';

/** Words for the story as a thing that is written, posted and read; prose hardly ever has them. */
const WORK =
  /\b(?:chapters?|fics?|fanfics?|reviews?|reviewers?|feedback|betas?|betaed|updates?|updated|updating|rewr(?:ote|ite|itten)|sequel|canon|one-?shot|lol|typos?|cliff-?hanger|hiatus|stay tuned|bear with me|took so long|sorry (?:for the|this|about the) (?:wait|delay|took|is)|next (?:one|chapter|part|update)|(?:do not|don['’]t) own|own nothing|come of this|(?:i|i['’]ll) (?:will )?(?:type|write|post) it|hope (?:you|someone|everybody|everyone|people|that)(?: \w+){0,3} (?:likes?|liked|enjoys?|enjoyed)|thanks? (?:you )?(?:all |everyone )?for (?:reading|coming|the comments)|finish(?:ed)? this|disclaimers?|in (?:part|chapter) (?:one|1)|this (?:story|fic|part|chapter) contains|under (?:1[3678]|21|age)|(?:that|this|it) (?:bothers|offends|squicks) you|read something else|no (?:money|profit) is being made|copyright infringement|last time)\b/giu;

/** Words that authors use of their work and that stories use too. */
const PERHAPS_WORK =
  /\b(?:stor(?:y|ies)|parts?|scenes?|plot|characters?|comments?|post(?:ed|ing)|writ(?:e|es|ing|ten)|wrote|read(?:ers?|ing)?|enjoy(?:ed)?|muse|exams?|homework|sorry|wait|likes it|see you|soon|typ(?:ed|ing))\b/giu;

/** How much of a block is about the story as a work: two for each plain word, one for each ambiguous one. */
export function workWords(text: string): number {
  const told = narration(text).toLowerCase();
  return new Set(told.match(WORK)).size * 2 + new Set(told.match(PERHAPS_WORK)).size;
}

/** Whether a block reads like the author's own words; `personal` says that the story's narrator says "I" too. */
export function readsAsNote(text: string, personal: boolean): boolean {
  if (text.length > 3000 || opensInSpeech(text)) return false;
  if (pleads(text)) return true;
  const words = workWords(text);
  return personal ? words >= 3 : words >= 2 || inFirstPerson(text);
}

/** Words that address the readers, outside speech. */
export function addressesReaders(text: string): boolean {
  return /\b(?:you(?: all| guys)?|your|everyone|everybody|y['’]all|guys|folks)\b/iu.test(narration(text));
}
