import { opensInQuotes } from '../model/index.ts';
import { workWords } from '../words/author-talk.ts';
import { type Asked, anyOf, askedWhere, opensLike } from '../words/forms.ts';
import { inFirstPerson } from '../words/narration.ts';
import { BEING_VERBS, SPOKEN_OF } from '../words/narration-tables.ts';
import {
  AFTERTHOUGHT_LABELS,
  BEFORE_NOTE_LABELS,
  CAPITAL_EDGE_LABELS,
  CAPITAL_NOTE_LABELS,
  EDGE_NOTE_LABELS,
  KINDS_OF_NOTE,
  NOTE_PREPOSITIONS,
  NOTE_STEMS,
  NOTED_THINGS,
  PART_SUMMARY_LABELS,
  READERS_GREETED,
  SUMMARY_LABELS,
  SURE_NOTE_LABELS,
  WARNING_LABELS,
  WARNINGS_FOR,
} from '../words/note-tables.ts';
import { whenAsked } from '../words/recent.ts';
import type { NoteClaim } from './claim.ts';

/** A note's label as it stands at the head of a block. */
export interface NoteLabel {
  /** As typed, without brackets, marks and colon. */
  readonly label: string;
  readonly purpose: NoteClaim['purpose'];
  /** Length of the label with its decoration and colon, in the block's text. */
  readonly length: number;
  /** The bracket or brackets that the block opens before the label, if it does. */
  readonly bracket: string | null;
  /** Labels that only an author uses (`A/N`); others (`Note`, `Warnings`) count at the edge of a part only. */
  readonly sure: boolean;
  /** `P.S.`: letters have it too; the author's only behind an ending or another note. */
  readonly afterthought: boolean;
  /** The block holds nothing but the label. */
  readonly alone: boolean;
}

const OPEN = '^[\\s*_~=!/\\\\|#+^•·:>»♥♡❤♦★☆….–—-]{0,8}([[({<]{0,3})[\\s*_~=]{0,6}';
const ALONE = '(?=[\\])}>]{0,3}[ \\t*_~=/\\\\|#+^•·:«<–—-]*(?:\\s*$|\\n))';
/** The rest of the label's own line where nothing else stands on it, or a few blanks. */
const BEHIND = '(?:[ \\t*_~=#+|/\\\\^•·:–—-]{0,12}\\n(?:[-=*_~]{3,60}\\n)?|[\\s*_~:]{0,4})';
/** Not the colon of an hour or a verse: `Note 3:16`. */
const SIGN = '(?:[=：]|:(?!(?<=\\d:)\\d))';
/** What parts a label from its note: a colon, or nothing after it. */
const COLON = `[*_~]{0,4}\\s*(?:[)\\]}>]{0,3}${SIGN}[)\\]}>]{0,3}|${ALONE})${BEHIND}`;
/** Labels that nothing else is called may also be parted by a dash or a full stop. */
const ANY = `[*_~]{0,4}\\s*(?:${SIGN}|;|[)\\]}>]{1,3}(?=[\\s:])|/(?=\\s)|[–—]|--?|\\.(?=\\s|$)|${ALONE})${BEHIND}`;
const WHERE = String.raw`(?: (?:${NOTE_PREPOSITIONS}) (?:${NOTED_THINGS})\b[^:\n]{0,40})?`;
const BEFORE = `(?:(?:${BEFORE_NOTE_LABELS.join('|')}),? ){0,3}`;

/** Each is made for the first line that may begin so: most stories have none. */
const label = (words: string, close: string, flags = 'i'): Asked =>
  askedWhere(opensLike(words), () => new RegExp(`${OPEN}(${words})${close}`, flags));
const allOf = (table: Readonly<Record<string, string>>): string => Object.values(table).join('|');

const SURE_FORMS = allOf(SURE_NOTE_LABELS);
const SURE: Asked = label(`(?:${SURE_FORMS})${WHERE}`, ANY, 'iu');
const SURE_BEHIND: Asked = label(`${BEFORE}(?:${SURE_FORMS})${WHERE}`, ANY, 'iu');
const capitals = (words: readonly string[]): Asked =>
  label(
    words.join('|'),
    '[*_~]{0,4}(?:\\s*[)\\]}>]{0,3}:|[;/)\\]}>](?=\\s)|\\s+(?:[–—]|--?)(?=\\s)|[–—])[\\s*_~:]{0,4}',
    'u',
  );
/** `AN:` is a label, `An` a word: capitals and a colon, or a dash with spaces round it. */
const CAPITALS = capitals(CAPITAL_NOTE_LABELS);
const CAPITAL_EDGE = capitals(CAPITAL_EDGE_LABELS);
/** `A/N` means nothing else: it needs no sign after it. `AN Updates are on Mondays` may be a note at the edge of a part. */
const SLASHED = label(`${BEFORE}(?:a/ns?(?: ?\\d{1,2})?|t/n)`, '[*_~]{0,4}\\s+(?=\\S)');
const UNSIGNED = label('AN|A\\.N\\.|TL|TN', '[*_~]{0,4}\\s+(?=\\p{Lu}\\p{Ll}|I\\b)', 'u');
/** The same before small letters, where a printer's capitals may open a sentence as well: `AN old man`. */
const IN_CAPITALS = label('AN|A\\.N\\.', '[*_~]{0,4}\\s+(?=\\p{Ll}{2})', 'u');
const NOTES = '(?:end)?notes?(?: ?#?\\d{1,2})?';
/** Without an article: `The note on the door:` is one that somebody in the story reads. */
const BEFORE_EDGE = BEFORE_NOTE_LABELS.filter((word) => !/^(?:an?|the|one)$/.test(word)).join('|');
/** Up to three of what may be repeated the engine writes out one after the other: four are made in a third of the time. */
const EDGE_FORMS = [
  `(?:just (?:a |one )?)?(?:(?:${KINDS_OF_NOTE}|${BEFORE_EDGE})[ -]){0,4}${NOTES}(?: (?:&|and) thanks)?`,
  allOf(EDGE_NOTE_LABELS),
].join('|');
const EDGE: Asked = label(`(?:${EDGE_FORMS})${WHERE}`, COLON, 'iu');
/** `Dear readers, …`, `Hi everyone! …`: the greeting is the label; on a line of its own it may head a letter. */
const GREETING = label(allOf(READERS_GREETED), '[,!.…]{1,3}(?=[ \\t]+\\S)[ \\t]*', 'iu');
const AFTERTHOUGHT: Asked = label(
  AFTERTHOUGHT_LABELS.join('|'),
  `[*_~]{0,4}(?:\\s*[:–—-]|\\s+(?=\\S)|\\s*${ALONE})[\\s*_~:]{0,4}`,
);
const WARNING: Asked = label(WARNING_LABELS, `(?:!{1,3}(?=\\s)\\s{0,4}|${COLON})`);
const WARNING_FOR = label(WARNINGS_FOR, '[*_~]{0,4}\\s+(?=(?:for|about)\\s[^:\\n]{3,100}$)');
/** `tw blood, grief`, `cw // grief`: letters that are no word need no sign. */
const WARNING_SHORT = label('[tc]ws?', '\\s+(?:[/|~-]{1,2}\\s+)?(?=\\p{L}[^:\\n]{2,100}$)', 'iu');
const SUMMARY: Asked = label(SUMMARY_LABELS, COLON);
const PART_SUMMARY: Asked = label(PART_SUMMARY_LABELS, ANY);

/** Cheap looks at how a text begins; what may stand before the word of a note needs that word near it. */
const [SURELY, AT_EDGE] = [[SURE_FORMS], [NOTES, allOf(EDGE_NOTE_LABELS)]];
const CAPITAL = [...CAPITAL_NOTE_LABELS, ...CAPITAL_EDGE_LABELS];
const OTHERS = [allOf(READERS_GREETED), WARNING_LABELS, SUMMARY_LABELS, ...AFTERTHOUGHT_LABELS];
const PRECEDING = [...KINDS_OF_NOTE.split('|'), ...BEFORE_NOTE_LABELS].flatMap((word) => [
  `${word} `,
  `${word}, `,
  `${word}-`,
]);
const isSurely = opensLike(...SURELY);
const isAtEdge = opensLike(...AT_EDGE);
const isInCapitals = opensLike(...CAPITAL);
const CAPITALS_TOGETHER = /[A-Z]\.?[A-Z]/;
const isOther = opensLike(...OTHERS);
const mayPrecede = opensLike(...PRECEDING);
/** One look for all of them: hardly any line begins like one. */
const mayLabel = opensLike(...SURELY, ...AT_EDGE, ...CAPITAL, ...OTHERS, ...PRECEDING);
const NAMES_NOTE = new RegExp(String.raw`\b(?:${NOTE_STEMS})`, 'i');

/** The note label at the head of a block's text, or null. A label inside quotation marks is speech. */
export function noteLabel(typed: string): NoteLabel | null {
  if (!typed.includes('ʼ')) return labelAt(typed);
  // An apostrophe that is a letter of its own is read as the usual one; the label stays as it is typed.
  const text = typed.replaceAll('ʼ', '’');
  const found = labelAt(text);
  const at = found === null ? -1 : text.indexOf(found.label);
  return found === null || at < 0 ? null : { ...found, label: typed.slice(at, at + found.label.length) };
}

function labelAt(text: string): NoteLabel | null {
  if (opensInQuotes(text) || !mayLabel(text)) return null;
  const head = text.slice(0, 120);
  const isBehind = mayPrecede(head) && NAMES_NOTE.test(head);
  const inCapitals = isInCapitals(head) && CAPITALS_TOGETHER.test(head);
  const sure =
    isBehind || inCapitals || isSurely(head)
      ? ((isBehind ? SURE_BEHIND : SURE).exec(head) ?? CAPITALS.exec(head) ?? slashed(head))
      : null;
  if (sure) return found(sure, text, 'note', 'sure');
  const other = isOther(head);
  const warning = other ? (WARNING.exec(head) ?? WARNING_FOR.exec(head) ?? WARNING_SHORT.exec(head)) : null;
  if (warning) return found(warning, text, 'warnings', 'edge');
  const summary = other ? (SUMMARY.exec(head) ?? PART_SUMMARY.exec(head)) : null;
  if (summary) return found(summary, text, 'summary', 'edge');
  const greeting = other ? GREETING.exec(head) : null;
  if (greeting) return found(greeting, text, 'note', 'edge');
  const mayBeEdge = isBehind || inCapitals || isAtEdge(head);
  const edge = mayBeEdge ? (EDGE.exec(head) ?? CAPITAL_EDGE.exec(head) ?? UNSIGNED.exec(head)) : null;
  // `The note on the door said: …` is a sentence.
  if (edge && !SAID().test(edge[2] ?? '')) return found(edge, text, 'note', 'edge');
  const capitals = mayBeEdge ? IN_CAPITALS.exec(head) : null;
  if (capitals && inFirstPerson(text, null) && workWords(text, null) > 1) return found(capitals, text, 'note', 'edge');
  const after = other ? AFTERTHOUGHT.exec(head) : null;
  return after ? found(after, text, 'note', 'afterthought') : null;
}

/** `Notes from Ada Reed:`, `Ada Reed says:`: a few words with the name of who wrote the story, and a colon. */
const NAMED = label('[^:\\n"“”]{2,50}', COLON, 'u');

/** The label at the head of a block's text that has its author's name in it, or null. */
export function namedLabel(text: string, authors: readonly string[]): NoteLabel | null {
  if (authors.length === 0 || opensInQuotes(text) || !text.slice(0, 70).includes(':')) return null;
  const match = NAMED.exec(text.slice(0, 120));
  const label = ` ${match?.[2]?.toLowerCase() ?? ''} `.replace(/[’']s /u, ' ');
  const isOwn = authors.some((name) => name.length > 2 && label.includes(` ${name.toLowerCase()} `));
  return match === null || !isOwn ? null : found(match, text, 'note', 'edge');
}

/** Signs before a label that say as much as words do: `♥ A/N`. */
const SYMBOLS = /\p{So}+/u;

/** `A/N was what the sign said` is a sentence. */
const BEING = whenAsked(() => new RegExp(`^(?:${anyOf(BEING_VERBS)})(?!\\p{L})`, 'u'));

function slashed(head: string): RegExpExecArray | null {
  if (!head.includes('/')) return null;
  const match = SLASHED.exec(head);
  return match !== null && BEING().test(head.slice(match[0].length)) ? null : match;
}

const SAID = whenAsked(() => new RegExp(`\\s(?:${SPOKEN_OF})\\b`, 'i'));

/** Whether a text opens by greeting its readers: `Hi everyone!`, `Dear Reader,`. */
export function greetsReaders(text: string): boolean {
  return isOther(text) && GREETING.test(text.slice(0, 120));
}

/** A label with its bracket closed behind it. */
const CLOSED_LABEL = /[)\]}>][\s:*_~]*$/;

function found(
  match: RegExpExecArray,
  text: string,
  purpose: NoteClaim['purpose'],
  counts: 'sure' | 'edge' | 'afterthought',
): NoteLabel {
  const rest = text.slice(match[0].length).replace(/[\s\])}>*_~=:.–—/-]/gu, '');
  // `(A/N) Sorry!`: the bracket closes behind the label, and encloses no more than that.
  const bracket = match[1] === '' || CLOSED_LABEL.test(match[0]) ? null : (match[1] ?? null);
  return {
    label: `${SYMBOLS.exec(match[0].slice(0, match[0].indexOf(match[2] ?? '')))?.[0] ?? ''} ${match[2] ?? ''}`.trim(),
    purpose,
    length: match[0].length,
    bracket,
    sure: counts === 'sure',
    afterthought: counts === 'afterthought',
    alone: rest === '',
  };
}

/** Whether a line closes a note opened above: `End A/N`, `(end of note)`. */
export function endsNote(text: string): boolean {
  return (
    text.length <= 40 &&
    !/:\s*$/.test(text) &&
    /^[\W_]*(?:\/|end(?: of)?(?: the)? ?)(?:a\/?n|(?:author['’]?s?['’]? )?notes?|rant|rambling)[\W_]*$/iu.test(text)
  );
}
