import { opensLike } from './forms.ts';
import { FORMAL_SALUTATIONS, GREETINGS, SALUTATIONS, SIGN_OFFS, TITLES_WITH_STOPS } from './letter-tables.ts';
import { whenAsked } from './recent.ts';

const { en: DEAR_WORDS = '', ...SALUTATIONS_ELSEWHERE } = SALUTATIONS;
const { en: CLOSING_WORDS = '', ...SIGN_OFFS_ELSEWHERE } = SIGN_OFFS;
/** A salutation goes on to its end without a stop, but for those of titles. */
const DEAR = new RegExp(
  String.raw`^["“'‘_*\s]*(?:${DEAR_WORDS})(?:[^.!?"”]|(?<=\b(?:${TITLES_WITH_STOPS}))\.){0,50}[,:;.—–-]*["”_*]*$`,
  'iu',
);
/** Without a name the line's sign tells it from the first words of a sentence. */
const FORMAL = new RegExp(String.raw`^["“'‘_*\s]*(?:${FORMAL_SALUTATIONS})\s?[,:—–-]+["”_*]*$`, 'i');
const GREETING = new RegExp(String.raw`^["“'‘_*\s]*(?:${GREETINGS})\s+\p{Lu}[^.!?"”]{0,30},["”_*]*$`, 'iu');
const CLOSING = new RegExp(String.raw`^["“'‘_*\s—–-]*(?:${CLOSING_WORDS})[^.!?]{0,50}[.,!—–-]*$`, 'iu');
const SIGNATURE = /^["“'‘_*\s]*[—–-]{0,2}\s*\p{Lu}[\p{L}.'’ &-]{0,40}["”_*]*$/u;

/** Cheap: how salutations begin in English. */
const maySalute = opensLike(DEAR_WORDS, FORMAL_SALUTATIONS, GREETINGS);

/** `Liebe Anna!`, `Querida amiga:`: in other languages the sign behind the name tells it from a sentence. */
const OPENS_ELSEWHERE = patternsOf(
  SALUTATIONS_ELSEWHERE,
  (words) =>
    `^["“”„«»‘’_*\\s¡]*(?:${words})(?:\\s+\\p{L}[^.!?:,"”]{0,44}|(?<=monsieur|madame|mademoiselle))[,:!—–][!"”“»_*]*$`,
);
const CLOSES_ELSEWHERE = patternsOf(
  SIGN_OFFS_ELSEWHERE,
  (words) => `^[\\s—–_*-]*(?:${words})(?![\\p{L}\\p{M}])[^.!?]{0,40}[.,!—–-]*$`,
);

/** A pattern of one language, and the cheap look that spares most lines it. */
interface Opening {
  readonly may: (line: string) => boolean;
  readonly pattern: () => RegExp;
}

function patternsOf(
  table: Readonly<Record<string, string>>,
  patternOf: (words: string) => string,
): ReadonlyMap<string, Opening> {
  return new Map(
    Object.entries(table).map(([language, words]) => [
      language,
      { may: opensLike(words), pattern: whenAsked(() => new RegExp(patternOf(words), 'iu')) },
    ]),
  );
}

/** The languages, but English, in which a line says what a table has for it. */
function languagesIn(line: string, patterns: ReadonlyMap<string, Opening>): readonly string[] {
  return [...patterns].flatMap(([language, { may, pattern }]) => (may(line) && pattern().test(line) ? [language] : []));
}

/** Cheap: how letters end in English. */
const mayClose = opensLike(CLOSING_WORDS);

const maySaluteElsewhere = opensLike(...Object.values(SALUTATIONS_ELSEWHERE));
/** Cheap: what every salutation of another language ends with. */
const ENDS_SALUTATION = /[,:!—–][!"”“»_*]*$/u;

/**
 * Whether a line opens a letter: by its words alone, by a greeting that talk has too, by words of another language than
 * English (whose sign-off must follow), or not at all.
 */
export function salutation(line: string): 'sure' | 'greeting' | 'elsewhere' | null {
  if (line.length > 60) return null;
  if (maySalute(line)) {
    if (DEAR.test(line) || FORMAL.test(line)) return 'sure';
    if (line.length <= 40 && GREETING.test(line)) return 'greeting';
  }
  return openingLanguages(line).length > 0 ? 'elsewhere' : null;
}

/** Whether a line takes leave at the end of a letter. */
export function isSignOff(line: string): boolean {
  return line.length <= 60 && mayClose(line) && CLOSING.test(line);
}

/** Whether a line takes leave in one of some languages. */
export function closesIn(line: string, languages: readonly string[]): boolean {
  return line.length <= 60 && languages.some((language) => CLOSES_ELSEWHERE.get(language)?.pattern().test(line));
}

/** Whether a line may be a name under a letter. */
export function isSignature(line: string): boolean {
  return SIGNATURE.test(line);
}

/** The languages, but English, whose words open a letter in a line. */
export function openingLanguages(line: string): readonly string[] {
  return maySaluteElsewhere(line) && ENDS_SALUTATION.test(line) ? languagesIn(line, OPENS_ELSEWHERE) : [];
}
