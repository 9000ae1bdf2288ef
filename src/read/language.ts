import { addTo, type Block, blockText, countsOf, type DetectedLanguage, mostOften } from '../model/index.ts';
import { LANGUAGES_BY_SCRIPT, type LanguageSigns } from '../words/language-tables.ts';

/** A script that several languages write, and what tells them apart. */
interface Family {
  readonly letters: RegExp;
  readonly tags: readonly string[];
  /** By word: the places in `tags` of the languages that use it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** By letter that not all of them write: the places of those that do not. */
  readonly strange: ReadonlyMap<string, readonly number[]>;
}

/** A letter that a language does not write speaks louder against it than one of its words for it. */
const STRANGE_LETTER = 1.5;
/** Share of the words of a text that must be small words of its language; names and rare words are the rest. */
const LEAST_SHARE = 0.1;
/** The same where its letters are nearly no other language's. */
const WRITTEN_SHARE = 0.04;
const NEARLY_ALL = 0.9;
/** What the likeliest language must have before the next one, in words. */
const LEAST_LEAD = 0.75;
/** And for each word that only one of the two has: where both have many of their own, the text is of neither. */
const LEAD_PER_TELLING_WORD = 0.25;
/** So many small words, at least, and so many words of any kind. */
const LEAST_SMALL_WORDS = 2;
const LEAST_WORDS = 8;

/** Share of its small words from which a text is English. Its prose has a third of them, other languages next to none. */
const ENGLISH_SHARE = 0.2;
/** Characters to a word, at most: in a text of another script words of Latin letters are few. */
const LONG_WORDS = 10;
/** English words that no other language of its script has among its own. */
const ENGLISH: ReadonlySet<string> = englishWords();

function englishWords(): Set<string> {
  const { en, ...others } = LANGUAGES_BY_SCRIPT.Latin ?? {};
  const shared = new Set(Object.values(others).flatMap(({ words }) => words.split(' ')));
  return new Set(en?.words.split(' ').filter((word) => !shared.has(word)));
}

/** The families, each made when a text of its script is met. */
const FAMILIES = new Map<string, Family>();
const LETTERS: readonly (readonly [string, RegExp])[] = Object.keys(LANGUAGES_BY_SCRIPT).map((script) => [
  script,
  new RegExp(`\\p{Script=${script}}`, 'gu'),
]);

function familyOf(script: string, letters: RegExp): Family {
  const known = FAMILIES.get(script);
  if (known) return known;
  const rows = Object.entries(LANGUAGES_BY_SCRIPT[script] ?? {});
  const words = new Map<string, number[]>();
  rows.forEach(([, signs], place) => {
    for (const word of new Set(signs.words.split(' ').map(oneSign))) addTo(words, word, place);
  });
  const family = { letters, tags: rows.map(([tag]) => tag), words, strange: strangeLetters(rows.map((row) => row[1])) };
  FAMILIES.set(script, family);
  return family;
}

function strangeLetters(rows: readonly LanguageSigns[]): Map<string, number[]> {
  const places = (test: (signs: LanguageSigns) => boolean) =>
    rows.flatMap((signs, place) => (test(signs) ? [place] : []));
  const strange = new Map<string, number[]>();
  for (const letter of rows.map((signs) => signs.letters).join('')) {
    strange.set(
      letter,
      places((signs) => !signs.letters.includes(letter)),
    );
  }
  for (const letter of rows.map(({ lacks }) => lacks ?? '').join('')) {
    strange.set(letter, [...(strange.get(letter) ?? []), ...places(({ lacks }) => lacks?.includes(letter) ?? false)]);
  }
  return strange;
}

/** Persian keyboards and Arabic ones have two signs for yeh and for kaf. */
function oneSign(word: string): string {
  return word.replace(/ي/g, 'ی').replace(/ك/g, 'ک');
}

/**
 * The tag of the language that a text is in, by its script, its small words and its letters; null when they don't
 * tell: too few words, or two languages as likely.
 */
function languageOfText(text: string): string | null {
  if (isEnglish(text)) return 'en';
  const shown = languageByScript(text);
  if (shown !== null) return shown;
  const plain = text.normalize('NFC');
  const [script, letters] = LETTERS.reduce((best, each) =>
    countOf(plain, each[1]) > countOf(plain, best[1]) ? each : best,
  );
  return likeliest(plain, familyOf(script, letters));
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const known = words.filter((word) => ENGLISH.has(word)).length;
  return words.length * LONG_WORDS >= text.length && known >= words.length * ENGLISH_SHARE;
}

/** Words of a text; a capital inside a sentence is kept, as it mostly begins a name. */
const WORD = /[\p{L}\p{M}]+/gu;

function likeliest(text: string, family: Family): string | null {
  const scores = new Float64Array(family.tags.length);
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    words++;
    const small = oneSign(word.toLowerCase());
    for (const place of family.words.get(small) ?? []) scores[place] = (scores[place] ?? 0) + 1;
    // Names keep the letters of the language that they come from.
    if (word === small || !/^\p{Lu}/u.test(word)) takeStrange(small, family, scores);
  }
  const [best, next] = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  if (best === undefined || next === undefined || words < LEAST_WORDS) return null;
  const score = scores[best] ?? 0;
  // Where its letters speak against nearly all others, fewer small words will do: some languages have endings for them.
  const strangers = scores.filter((one) => one < 0).length;
  const share = strangers >= scores.length * NEARLY_ALL ? WRITTEN_SHARE : LEAST_SHARE;
  if (score < Math.max(LEAST_SMALL_WORDS, words * share)) return null;
  const lead = score - Math.max(0, scores[next] ?? 0);
  const least = LEAST_LEAD + tellingWords(text, family, best, next) * LEAD_PER_TELLING_WORD;
  return lead >= least ? (family.tags[best] ?? null) : null;
}

/** How many words of a text are small words of one of two languages and not of the other. */
function tellingWords(text: string, { words }: Family, one: number, other: number): number {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    const places = words.get(oneSign(word.toLowerCase())) ?? [];
    if (places.includes(one) !== places.includes(other)) count++;
  }
  return count;
}

/** Takes from the scores of the languages that don't write the letters of a word. */
function takeStrange(word: string, family: Family, scores: Float64Array): void {
  const against = new Set<number>();
  for (const letter of word) for (const place of family.strange.get(letter) ?? []) against.add(place);
  for (const place of against) scores[place] = (scores[place] ?? 0) - STRANGE_LETTER;
}

/** Letters of a script that one language of today writes nearly alone, with that language's tag. */
const SCRIPTS: readonly { readonly tag: string; readonly letters: RegExp }[] = [
  { tag: 'ko', letters: /\p{Script=Hangul}/gu },
  { tag: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { tag: 'zh', letters: /\p{Script=Han}/gu },
  { tag: 'he', letters: /\p{Script=Hebrew}/gu },
  { tag: 'el', letters: /\p{Script=Greek}/gu },
  { tag: 'th', letters: /\p{Script=Thai}/gu },
  { tag: 'hy', letters: /\p{Script=Armenian}/gu },
  { tag: 'ka', letters: /\p{Script=Georgian}/gu },
  { tag: 'bn', letters: /\p{Script=Bengali}/gu },
  { tag: 'pa', letters: /\p{Script=Gurmukhi}/gu },
  { tag: 'gu', letters: /\p{Script=Gujarati}/gu },
  { tag: 'ta', letters: /\p{Script=Tamil}/gu },
  { tag: 'te', letters: /\p{Script=Telugu}/gu },
  { tag: 'kn', letters: /\p{Script=Kannada}/gu },
  { tag: 'ml', letters: /\p{Script=Malayalam}/gu },
  { tag: 'si', letters: /\p{Script=Sinhala}/gu },
  { tag: 'my', letters: /\p{Script=Myanmar}/gu },
  { tag: 'km', letters: /\p{Script=Khmer}/gu },
  { tag: 'lo', letters: /\p{Script=Lao}/gu },
  { tag: 'am', letters: /\p{Script=Ethiopic}/gu },
];

/** Japanese is written in Han letters too; no Chinese text has so large a share of kana. */
const KANA_SHARE = 0.1;
/** Any letter of these scripts: a cheap look that spares most texts the counting. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\udfff]/;
/** A text with fewer letters says nothing. */
const LEAST = 20;

/**
 * The tag of the language that a text's letters alone show; null when most of them are letters that
 * several languages share. Yiddish and old Greek have to be stated.
 */
function languageByScript(text: string): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST) return null;
  const counts = new Map(SCRIPTS.map(({ tag, letters: of }) => [tag, text.match(of)?.length ?? 0]));
  const [kana, han] = [counts.get('ja') ?? 0, counts.get('zh') ?? 0];
  if (kana + han > letters / 2) return kana > (kana + han) * KANA_SHARE ? 'ja' : 'zh';
  return SCRIPTS.find(({ tag }) => (counts.get(tag) ?? 0) > letters / 2)?.tag ?? null;
}

const SAMPLES = 9;
const SAMPLE_LENGTH = 800;
/** How sure it is where some samples agree, none contradicts and all of them together say the same. */
const AGREED = 0.75;
/** Shorter samples are read together with those after them: a few words are not enough. */
const MIN_LENGTH = 120;

/**
 * Detects the language of a text from samples spread evenly over it. The confidence is the share of samples that
 * agree, so that letters and quotations in another language do not decide. Null when the text does not tell.
 */
export function detectLanguage(blocks: readonly Block[]): DetectedLanguage | null {
  const samples = samplesOf(blocks);
  const votes = countsOf(samples.map(languageOfText).filter((tag) => tag !== null));
  const best = mostOften(votes);
  if (best) {
    const share = best[1] / samples.length;
    // In a short text most samples may tell nothing; where none tells otherwise, all of them together do.
    const agreed = share < AGREED && votes.size === 1 && languageOfText(samples.join(' ')) === best[0];
    return { tag: best[0], confidence: agreed ? AGREED : share };
  }
  // What no sample tells by itself, all of them may tell together.
  const tag = samples.length > 1 ? languageOfText(samples.join(' ')) : null;
  return tag === null ? null : { tag, confidence: 1 / samples.length };
}

function samplesOf(blocks: readonly Block[]): string[] {
  const samples: string[] = [];
  const step = Math.max(1, Math.floor(blocks.length / SAMPLES));
  for (let start = 0, at = 0; start < blocks.length && samples.length < SAMPLES; start = Math.max(start + step, at)) {
    let sample = '';
    // Short paragraphs are taken together, past the step when need be: a story of a page has no long ones.
    for (at = start; at < blocks.length && sample.length < SAMPLE_LENGTH; at++) {
      if (at >= start + step && sample.length >= MIN_LENGTH) break;
      const block = blocks[at];
      if (block) sample += `${blockText(block).slice(0, SAMPLE_LENGTH)} `;
    }
    if (sample.trim() !== '') samples.push(sample.slice(0, SAMPLE_LENGTH));
  }
  return samples;
}
