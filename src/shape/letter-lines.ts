import { opensWith } from '../model/index.ts';
import { opensLike } from '../words/heads.ts';
import { SALUTATIONS, SIGN_OFFS } from '../words/letter-tables.ts';

const DEAR =
  /^["“'‘_*\s]*(?:my\s+)?(?:own\s+)?(?:dear(?:est)?|darling|beloved)\b(?:[^.!?"”]|(?<=\b(?:mr|mrs|ms|dr|st|messrs|mme|prof|rev|fr|sr))\.){0,50}[,:;.—–-]*["”_*]*$/iu;
/** Without a name the line's sign tells it from the first words of a sentence. */
const FORMAL =
  /^["“'‘_*\s]*(?:sirs?|madame?|sir or madam|gentlemen|ladies(?: and gentlemen)?|messrs\.?|to whom it may concern|my lords?|your (?:grace|majesty|highness|honou?r|excellency|lordship|ladyship|worship))\s?[,:—–-]+["”_*]*$/i;
const GREETING = /^["“'‘_*\s]*(?:hello|hi|hey|to)\s+\p{Lu}[^.!?"”]{0,30},["”_*]*$/iu;
const CLOSING =
  /^["“'‘_*\s—–-]*(?:(?:and )?(?:i (?:am|remain),? )?(?:ever |always |very |most )*(?:yours?\b|sincerely|respectfully|faithfully|affectionately|cordially)|(?:with |all |much |lots of )*(?:my )?(?:love|regards|affection|kisses)\b|(?:with )?(?:best|kind|warm)(?:est)?(?: \w+)?\b(?: wishes| regards)?|your (?:\w+,? )?(?:\w+ )?(?:friend|brother|sister|son|daughter|mother|father|servant|wife|husband|uncle|aunt|cousin|loving|affectionate)\b|xo(?:xo)*\b)[^.!?]{0,50}[.,!—–-]*$/iu;
const SIGNATURE = /^["“'‘_*\s]*[—–-]{0,2}\s*\p{Lu}[\p{L}.'’ &-]{0,40}["”_*]*$/u;

/** How salutations begin in English. */
const maySalute = opensWith(
  'my|own|dear|darling|beloved|hello|hi|hey|to|sir|madam|gentlemen|ladies|messrs|your'.split('|'),
);

/** `Liebe Anna!`, `Querida amiga:`: in other languages the sign behind the name tells it from a sentence. */
const OPENS_ELSEWHERE = patternsOf(
  SALUTATIONS,
  (words) =>
    `^["“”„«»‘’_*\\s¡]*(?:${words})(?:\\s+\\p{L}[^.!?:,"”]{0,44}|(?<=monsieur|madame|mademoiselle))[,:!—–][!"”“»_*]*$`,
);
const CLOSES_ELSEWHERE = patternsOf(
  SIGN_OFFS,
  (words) => `^[\\s—–_*-]*(?:${words})(?![\\p{L}\\p{M}])[^.!?]{0,40}[.,!—–-]*$`,
);

function patternsOf(
  table: Readonly<Record<string, string>>,
  patternOf: (words: string) => string,
): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(table).map(([language, words]) => [language, new RegExp(patternOf(words), 'iu')]));
}

/** The languages, but English, in which a line says what a table has for it. */
function languagesIn(line: string, patterns: ReadonlyMap<string, RegExp>): readonly string[] {
  return [...patterns].flatMap(([language, pattern]) => (pattern.test(line) ? [language] : []));
}

const maySaluteElsewhere = opensLike(...Object.values(SALUTATIONS));
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
  return line.length <= 60 && CLOSING.test(line);
}

/** Whether a line takes leave in one of some languages. */
export function closesIn(line: string, languages: readonly string[]): boolean {
  return line.length <= 60 && languages.some((language) => CLOSES_ELSEWHERE.get(language)?.test(line));
}

/** Whether a line may be a name under a letter. */
export function isSignature(line: string): boolean {
  return SIGNATURE.test(line);
}

/** The languages, but English, whose words open a letter in a line. */
export function openingLanguages(line: string): readonly string[] {
  return maySaluteElsewhere(line) && ENDS_SALUTATION.test(line) ? languagesIn(line, OPENS_ELSEWHERE) : [];
}
