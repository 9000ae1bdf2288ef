import { CARDINAL_PATTERN, ENGLISH_ORDINALS, numberOf, ORDINAL_PATTERN, opensWith } from '../model/index.ts';

/** What a line that ends a part says. */
export interface EndingPhrase {
  readonly role: 'continued' | 'the-end';
  /** The number in `End of part 3`; null when the line has none. */
  readonly number: number | null;
  /** Said so plainly that its place hardly matters (`TBC`), or words that prose may use too (`The end.`). */
  readonly plain: boolean;
}

const DIVISION = '(?:part|pt\\.?|chapter|chap\\.?|ch\\.?|book|episode|section|act|volume|vol\\.?|arc|installment|day)';
const COUNT = `(?:\\d{1,4}|[ivxlc]{1,7}|${CARDINAL_PATTERN})`;
const ORDINAL = `${ORDINAL_PATTERN}|last`;
const OF_TOTAL = '(?:\\s*(?:of|\\/)\\s*(?:\\d{1,4}|\\?|[a-z]{3,9}))?';

const END_OF_PART = new RegExp(
  `^(?:the )?(?:end|ends|ending|fin)(?: of)?(?: the)? ${DIVISION} ?#?(?:the )?(${COUNT}|${ORDINAL})${OF_TOTAL}(?:[:,–—-]+ .{1,50})?$`,
);
/** `End of the first volume`: the count stands before the division. */
const END_OF_NTH = new RegExp(`^(?:the )?end of (?:the )?(${ORDINAL}) ${DIVISION}$`);
const PART_ENDS = new RegExp(`^${DIVISION} ?#?(${COUNT})${OF_TOTAL} (?:ends|end|is over|concluded)(?: here)?$`);

/** Phrases that mean "there is more", in the languages stories are commonly posted in. */
const CONTINUED: readonly RegExp[] = [
  /^t\.? ?b\.? ?c$/,
  /^to be (?:continued|concluded)(?:,? (?:in|on|soon|next|with|tomorrow|eventually|when|shortly|maybe)\b.{0,40})?$/,
  /^(?:tbc|to be continued)[\s,.:;–—-]+(?:in|on|soon|next)\b.{0,30}$/,
  /^(?:continued|continues|continuing|cont(?:inue)?d?\.?) (?:in|on|with|next) .{1,40}$/,
  /^(?:story )?(?:to )?continues? (?:in|next) .{1,30}$/,
  /^more (?:soon|to come|to follow|later|tomorrow|coming soon)$/,
  /^(?:à|a) suivre$/,
  /^fortsetzung folgt$/,
  /^wird fortgesetzt$/,
  /^continuar[áa]$/,
  /^continuará .{1,30}$/,
  /^\(?continua\)?$/,
  /^segue$/,
  /^wordt vervolgd$/,
  /^fortsättning följer$/,
  /^fortsættes$/,
  /^ciąg dalszy nastąpi$/,
  /^(?:продолжение следует|tsuzuku|つづく|続く|待续|未完待续|to be cont(?:inued)?'?d?)$/,
];

/** Words that end a whole work. */
const THE_END =
  /^(?:the(?: very)? end|end|fin|finis|finito|fini|la fin|ende|das ende|owari|-30-|30|el fin|fim|koniec|конец|slut|slutt|einde|het einde|loppu|完|終|終わり|おわり|end file|end of (?:the )?(?:story|file|book|series|tale|fic)|story ends)$/;

/** Italian `fine` is an English word too: only when it is set off by signs, as in `~ Fine ~`. */
const DECORATED_END = /^(?:fine)$/;

/** How all of these begin. */
const mayEnd = opensWith(
  (
    'the end|the very|the fin|the ends|end|fin|part|pt|chap|ch|book|episode|section|act|volume|vol|arc|installment|day|' +
    'tb|t.|t b|to |tsu|fim|cont|story|more|à sui|a sui|fort|wird|segue|wordt|ciąg|продолж|つづく|続く|待续|未完|la fin|das ende|owari|' +
    '30|el fin|koniec|конец|slut|einde|het einde|loppu|完|終|おわ'
  ).split('|'),
);

/** What a whole block says as an ending line, or null when it is anything else. */
export function endingPhrase(text: string): EndingPhrase | null {
  if (text.length > 90 || !mayEnd(text)) return null;
  const bare = text.trim().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();
  if (/^["“”«]/.test(bare)) return null;
  const core = bare
    .replace(/^[\s[({*~_=<>#+|/^.…•·–—-]+/, '')
    .replace(/(?<![\s\])}*~_=<>#+|/^.!?…•·–—-])[\s\])}*~_=<>#+|/^.!?…•·–—-]+$/, '');
  const part = END_OF_PART.exec(core) ?? END_OF_NTH.exec(core) ?? PART_ENDS.exec(core);
  if (part) return { role: 'continued', number: countOf(part[1] ?? ''), plain: true };
  if (CONTINUED.some((phrase) => phrase.test(core))) return { role: 'continued', number: null, plain: true };
  const numbered = /^[-–—~*\s]*30[-–—~*\s]*$/.test(bare);
  if (core === '30' ? numbered && bare !== '30' : THE_END.test(core)) {
    return { role: 'the-end', number: null, plain: false };
  }
  return core !== bare.replace(/\.$/, '') && DECORATED_END.test(core)
    ? { role: 'the-end', number: null, plain: false }
    : null;
}

function countOf(word: string): number | null {
  const nth = ENGLISH_ORDINALS.indexOf(word);
  return nth >= 0 ? nth + 1 : numberOf(word);
}
