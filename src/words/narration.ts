/** Speech as typed in the common styles; the last alternative of each takes a speech that the paragraph leaves open. */
const SPEECH = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|「[^」]*(?:」|$)/gu;
const SINGLE_SPEECH = /(?<![\p{L}\p{N}])[‘']\p{Lu}[^’']*(?:[’'](?=\p{L})[^’']*)*(?:[’']|$)/gu;

/** The paragraph that was asked last, and what the narrator says in it: many ask about the same one. */
let last = { text: '', told: '' };

/** The words of a paragraph that no quotation marks enclose: what the narrator says. */
export function narration(text: string): string {
  if (last.text !== text) last = { text, told: text.replace(SPEECH, ' ').replace(SINGLE_SPEECH, ' ') };
  return last.told;
}

/** Whether a paragraph opens with speech: a quotation mark, or a dash in the French and Russian manner. */
export function opensInSpeech(text: string): boolean {
  return /^[\s_*]*(?:["“«„「]|[‘'](?!(?:tis|twas|em|cause|til|bout)\b)|[–—]\s?\p{Lu})/iu.test(text);
}

/** First person of the narrator, in English; the plain pronoun in French, German and Russian too. */
const FIRST_PERSON = /(?<![\p{L}’'])(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|myself|mine|[Jj]e|[Ii]ch|[Яя])(?![\p{L}])/u;

/** The same words wherever they stand: a cheap look at the whole paragraph first. */
const ANY_FIRST_PERSON = /(?<![A-Za-z])(?:I|[Mm]y|me|myself|mine|[Jj]e|[Ii]ch)(?![A-Za-z])|[Яя]/;

/** `Chapter I`: a number, and nobody. */
const COUNTED = /\b(?:chapter|part|book|act|volume|scene|episode|section|canto) I\b/gi;

/** Whether the narrator speaks of himself in a paragraph. */
export function inFirstPerson(text: string): boolean {
  return ANY_FIRST_PERSON.test(text) && FIRST_PERSON.test(narration(text).replace(COUNTED, ' '));
}
