import { opensWith } from '../model/index.ts';

const DEAR =
  /^["“'‘_*\s]*(?:my\s+)?(?:own\s+)?(?:dear(?:est)?|darling|beloved)\b(?:[^.!?"”]|(?<=\b(?:mr|mrs|ms|dr|st|messrs|mme|prof|rev|fr|sr))\.){0,50}[,:;.—–-]*["”_*]*$/iu;
/** Without a name the line's sign tells it from the first words of a sentence. */
const FORMAL =
  /^["“'‘_*\s]*(?:sirs?|madame?|sir or madam|gentlemen|ladies(?: and gentlemen)?|messrs\.?|to whom it may concern|my lords?|your (?:grace|majesty|highness|honou?r|excellency|lordship|ladyship|worship))\s?[,:—–-]+["”_*]*$/i;
const GREETING = /^["“'‘_*\s]*(?:hello|hi|hey|to)\s+\p{Lu}[^.!?"”]{0,30},["”_*]*$/iu;
const CLOSING =
  /^["“'‘_*\s—–-]*(?:(?:and )?(?:i (?:am|remain),? )?(?:ever |always |very |most )*(?:yours?\b|sincerely|respectfully|faithfully|affectionately|cordially)|(?:with |all |much |lots of )*(?:my )?(?:love|regards|affection|kisses)\b|(?:with )?(?:best|kind|warm)(?:est)?(?: \w+)?\b(?: wishes| regards)?|your (?:\w+,? )?(?:\w+ )?(?:friend|brother|sister|son|daughter|mother|father|servant|wife|husband|uncle|aunt|cousin|loving|affectionate)\b|xo(?:xo)*\b)[^.!?]{0,50}[.,!—–-]*$/iu;
const SIGNATURE = /^["“'‘_*\s]*[—–-]{0,2}\s*\p{Lu}[\p{L}.'’ &-]{0,40}["”_*]*$/u;

/** How salutations begin. */
const maySalute = opensWith(
  'my|own|dear|darling|beloved|hello|hi|hey|to|sir|madam|gentlemen|ladies|messrs|your'.split('|'),
);

/** Whether a line opens a letter: by its words alone, by a greeting that talk has too, or not at all. */
export function salutation(line: string): 'sure' | 'greeting' | null {
  if (line.length > 60 || !maySalute(line)) return null;
  if (DEAR.test(line) || FORMAL.test(line)) return 'sure';
  return line.length <= 40 && GREETING.test(line) ? 'greeting' : null;
}

/** Whether a line takes leave at the end of a letter. */
export function isSignOff(line: string): boolean {
  return line.length <= 60 && CLOSING.test(line);
}

/** Whether a line may be a name under a letter. */
export function isSignature(line: string): boolean {
  return SIGNATURE.test(line);
}
