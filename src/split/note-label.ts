import { opensWith } from '../model/index.ts';
import type { NoteClaim } from './claim.ts';

/** A note's label as it stands at the head of a block. */
export interface NoteLabel {
  /** As typed, without brackets, marks and colon. */
  readonly label: string;
  readonly purpose: NoteClaim['purpose'];
  /** Length of the label with its decoration and colon, in the block's text. */
  readonly length: number;
  /** The bracket that the block opens before the label, if it does. */
  readonly bracket: string | null;
  /** Labels that only an author uses (`A/N`); others (`Note`, `Warnings`) count at the edge of a part only. */
  readonly sure: boolean;
  /** The block holds nothing but the label. */
  readonly alone: boolean;
}

const OPEN = '^[\\s*_~=–—-]{0,8}([[({<]?)[\\s*_~=]{0,6}';
const ALONE = '(?=[\\])}>]?[\\s*_~=–—-]*$)';
/** What parts a label from its note: a colon, or nothing after it. */
const COLON = `[*_~]{0,4}\\s*(?:[:=]|${ALONE})[\\s*_~:]{0,4}`;
/** Labels that nothing else is called may also be parted by a dash or a full stop. */
const ANY = `[*_~]{0,4}\\s*(?:[:;=]|[–—]|--?|\\.(?=\\s|$)|${ALONE})[\\s*_~:]{0,4}`;
const WHERE = '(?: (?:for|to|of|on|about) (?:this|the|today|next|last|previous|part|chapter|all|my)\\b[^:\\n]{0,40})?';
const AUTHOR = "(?:author|writer|poster|translator|archivist|beta|betareader)(?:['’]?s?['’]?|\\(s\\))";

const label = (words: string, close: string, flags = 'i'): RegExp => new RegExp(`${OPEN}(${words})${close}`, flags);

/** In English first; then French, German, Spanish, Italian, Portuguese, Russian. */
const SURE: RegExp = label(
  [
    'a\\/n ?\\d{0,2}',
    `(?:final |end |more |quick |long |short |another )?${AUTHOR} (?:end ?|end-|chapter )?(?:notes?|ramblings?|rant|corner|comments?)(?: ?#?\\d{1,2})?${WHERE}`,
    "n\\/a|n\\. ?d\\. ?a\\.?|note de l[’'](?:auteur|autrice|auteure)",
    'anmerkung(?:en)? (?:de[rs] )?(?:autors?|autorin)',
    "nota (?:de la? autora?|del autor|dell[’']aut(?:ore|rice)|d[oa] autora?)",
    '(?:a )?(?:few )?words? from (?:the )?author|from the author',
    'примечани[ея] автора?|от автора',
  ].join('|'),
  ANY,
);
/** `AN:` is a label, `An` a word: capitals and a colon, or a dash with spaces round it. */
const CAPITALS = new RegExp(
  `${OPEN}(AN ?\\d{0,2}|A\\.N\\.?|AUTHOR NOTES?|OOC)[*_~]{0,4}(?:\\s*:|\\s+(?:[–—]|--?)(?=\\s)|[–—])[\\s*_~:]{0,4}`,
  'u',
);
/** `A/N` means nothing else: it needs no sign after it. */
const SLASHED = new RegExp(`${OPEN}(a/n(?: ?\\d{1,2})?)[*_~]{0,4}\\s+(?=\\S)`, 'i');
const KIND_OF_NOTE =
  '(?:chapter|end|ending|end-of-chapter|beginning|opening|closing|start|final|story|quick|short|side|random|general|pre|post)';
const EDGE: RegExp = label(
  [
    `(?:${KIND_OF_NOTE}[ -])*(?:end)?notes?(?: ?#?\\d{1,2})?${WHERE}`,
    "note from (?:the )?[\\p{L}\\d'’-]+(?: [\\p{L}\\d'’-]+)?",
    "(?:legal )?disclaim(?:er|ers|s)?|beta(?:['’]?d by|[ -]?readers?)|acknowledge?ments?|shout[ -]?outs?",
    'review (?:replies|responses|answers)|replies to reviews|feedback|comments|(?:special )?thanks(?: to)?|next (?:time|chapter|part)',
  ].join('|'),
  COLON,
  'iu',
);
const WARNING: RegExp = label(
  '(?:(?:content|trigger|chapter|extra|additional|part|more) )?(?:warnings?|warning\\(s\\))(?:,? (?:for|in|specific to) [^:\\n]{1,40})?|[tc]w|cn|trigger warnings?',
  COLON,
);
const SUMMARY: RegExp = label(
  '(?:(?:chapter|part|episode) )?(?:summary|synopsis)(?: (?:for|of) [^:\\n]{1,40})?|(?:the )?story so far|recap|(?:previously|last time)(?:,? (?:on|in) [^:\\n]{1,40})?|in the (?:last|previous) (?:chapter|part|episode)',
  COLON,
);

/** How all of these begin. */
const mayLabel = opensWith(
  (
    'a/n|a few|a word|an|a.n|ooc|author|writer|poster|translator|archivist|beta|final|end|more|quick|long|short|another|' +
    'n/a|n.d|n. d|note|anmerk|nota|few|word|from|примеч|от |chapter|beginning|opening|closing|start|story|side|random|' +
    'general|pre|post|legal|disclaim|acknowl|shout|review|replies|feedback|comments|special|thanks|next|content|trigger|' +
    'extra|additional|part|warning|tw|cw|cn|episode|summary|synopsis|the story|recap|previously|last time|in the'
  ).split('|'),
);

/** The note label at the head of a block's text, or null. A label inside quotation marks is speech. */
export function noteLabel(text: string): NoteLabel | null {
  if (!mayLabel(text)) return null;
  const head = text.slice(0, 120);
  const sure = SURE.exec(head) ?? CAPITALS.exec(head) ?? SLASHED.exec(head);
  if (sure) return found(sure, text, 'note', true);
  const warning = WARNING.exec(head);
  if (warning) return found(warning, text, 'warnings', false);
  const summary = SUMMARY.exec(head);
  if (summary) return found(summary, text, 'summary', false);
  const edge = EDGE.exec(head);
  return edge ? found(edge, text, 'note', false) : null;
}

function found(match: RegExpExecArray, text: string, purpose: NoteClaim['purpose'], sure: boolean): NoteLabel {
  const rest = text.slice(match[0].length).replace(/[\s\])}>*_~=:.–—-]/gu, '');
  const bracket = match[1] === '' ? null : (match[1] ?? null);
  return { label: (match[2] ?? '').trim(), purpose, length: match[0].length, bracket, sure, alone: rest === '' };
}

/** What every such request has some of: a cheap look that spares most texts the dear one. */
const MAYBE_PLEA = /please|pls|plz|review|&|comment|feedback|kudos|thank|criticism|flames/i;

/** Requests and thanks that no story makes: a line that says one is the author's. */
const PLEA =
  /\b(?:please(?:,? please)*,? (?:do )?(?:read (?:and|&|n) )?(?:review|comment|r ?& ?r|leave (?:me )?(?:a )?(?:review|comment|kudos)|feed(?:back)?)|(?:read (?:and|&|n) review)|r ?& ?r\b|reviews? (?:are|is|=|make|makes|keeps?|equals?|will|welcome|appreciated)|(?:comments|feedback|kudos|reviews) (?:(?:and|or|&) (?:comments|feedback|kudos|reviews) )?(?:are|is|always|welcome|appreciated|=|make)|thanks? (?:you )?(?:so much |to everyone |to all |again )*(?:for (?:all )?(?:the|your) (?:reviews?|comments?|feedback|kudos|support)|for reading|for reviewing)|thanks to (?:my )?\S+ ?\S* for (?:the )?beta|constructive criticism|hit (?:the|that) review button|flames? will be)/iu;

/** A short line whose last sentence is `Review!` and nothing more. */
const BARE_PLEA =
  /(?:^|[.!?,…] )(?:(?:so|now|please|pls|plz),? )*(?:read (?:and|&) )?(?:reviews?,? (?:please|pls|plz)|review|r ?& ?r)[\s!?.~*]*$/iu;

/** Whether a text asks for reviews or thanks its readers. */
export function pleads(text: string): boolean {
  if (text.length > 1500 || !MAYBE_PLEA.test(text)) return false;
  return PLEA.test(text) || (text.length <= 80 && BARE_PLEA.test(text));
}

/** A line that closes a note opened above: `End A/N`, `(end of note)`. */
export function endsNote(text: string): boolean {
  return (
    text.length <= 40 &&
    /^[\W_]*(?:\/|end(?: of)?(?: the)? ?)(?:a\/?n|(?:author['’]?s?['’]? )?notes?|rant|rambling)[\W_]*$/iu.test(text)
  );
}
