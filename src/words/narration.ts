import { memberOf } from '../model/index.ts';
import { speaks } from './languages.ts';
import { FIRST_PERSON_WORDS, TAKEN_UP } from './narration-tables.ts';
import { recent, whenAsked } from './recent.ts';

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

/** The words that count where the language of a text is unknown, or has none here. */
const KNOWN_EVERYWHERE = `${FIRST_PERSON_WORDS.en}|je|ich|я`;

const firstPerson = recent<RegExp>(64);

/** What a narrator calls himself in a text of a language. */
function firstPersonOf(language: string | null): RegExp {
  const own = (language?.split('-')[0] ?? '').toLowerCase();
  return firstPerson(own, () => {
    const tag = own === 'nb' || own === 'nn' ? 'no' : own;
    const words = memberOf(FIRST_PERSON_WORDS, tag) ?? KNOWN_EVERYWHERE;
    if (EASTERN.has(tag)) return new RegExp(words, 'u');
    const either = words
      .split('|')
      .map((word) => word.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`));
    return new RegExp(`(?<![\\p{L}’'])(?:${either.join('|')})(?!\\p{L})`, 'u');
  });
}

/** Signs of East Asia have no borders between words. */
const EASTERN: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

/** `Chapter I`: a number, and nobody. */
const COUNTED = /\b(?:chapter|part|book|act|volume|scene|episode|section|canto) I\b/gi;

/** Whether the narrator speaks of himself in a paragraph. */
export function inFirstPerson(text: string, language: string | null): boolean {
  const pattern = firstPersonOf(language);
  // Behind a dash the people of the story speak of themselves.
  if (/^\s*[–—]\s?\p{Lu}/u.test(text)) return false;
  return pattern.test(text) && pattern.test(narration(text).replace(COUNTED, ' '));
}

/** A sentence says so within its first words. */
const FIRST_LETTERS = 48;

const TAKES_UP = Object.entries(TAKEN_UP).map(
  ([language, words]) => [language, whenAsked(() => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu'))] as const,
);

/** Whether a text speaks of the line above it in its first words: `That was what the board said.` */
export function takesUp(text: string, language: string | null): boolean {
  const first = text.slice(0, FIRST_LETTERS);
  return TAKES_UP.some(([own, pattern]) => speaks([own], language) && pattern().test(first));
}
