import { opensWith } from '../model/index.ts';
import {
  AFTERTHOUGHT_LABELS,
  BEFORE_NOTE_LABELS,
  CAPITAL_EDGE_LABELS,
  CAPITAL_NOTE_LABELS,
  EDGE_NOTE_LABELS,
  SUMMARY_LABELS,
  SURE_NOTE_LABELS,
  WARNING_LABELS,
} from '../words/note-tables.ts';
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

const OPEN = '^[\\s*_~=/–—-]{0,8}([[({<]{0,3})[\\s*_~=]{0,6}';
const ALONE = '(?=[\\])}>]{0,3}[\\s*_~=/–—-]*$)';
/** What parts a label from its note: a colon, or nothing after it. */
const COLON = `[*_~]{0,4}\\s*(?:[:=：]|${ALONE})[\\s*_~:]{0,4}`;
/** Labels that nothing else is called may also be parted by a dash or a full stop. */
const ANY = `[*_~]{0,4}\\s*(?:[:;=：]|[–—]|--?|\\.(?=\\s|$)|${ALONE})[\\s*_~:]{0,4}`;
const WHERE = '(?: (?:for|to|of|on|about) (?:this|the|today|next|last|previous|part|chapter|all|my)\\b[^:\\n]{0,40})?';
const BEFORE = `(?:(?:${BEFORE_NOTE_LABELS.join('|')}),? ){0,3}`;

const label = (words: string, close: string, flags = 'i'): RegExp => new RegExp(`${OPEN}(${words})${close}`, flags);
const allOf = (table: Readonly<Record<string, string>>): string => Object.values(table).join('|');

const SURE_FORMS = allOf(SURE_NOTE_LABELS);
const SURE: RegExp = label(`${BEFORE}(?:${SURE_FORMS})${WHERE}`, ANY, 'iu');
const capitals = (words: readonly string[]): RegExp =>
  new RegExp(`${OPEN}(${words.join('|')})[*_~]{0,4}(?:\\s*:|\\s+(?:[–—]|--?)(?=\\s)|[–—])[\\s*_~:]{0,4}`, 'u');
/** `AN:` is a label, `An` a word: capitals and a colon, or a dash with spaces round it. */
const CAPITALS = capitals(CAPITAL_NOTE_LABELS);
const CAPITAL_EDGE = capitals(CAPITAL_EDGE_LABELS);
/** `A/N` means nothing else: it needs no sign after it. `AN Updates are on Mondays` may be a note at the edge of a part. */
const SLASHED = new RegExp(`${OPEN}(${BEFORE}(?:a/ns?(?: ?\\d{1,2})?|t/n))[*_~]{0,4}\\s+(?=\\S)`, 'i');
const UNSIGNED = new RegExp(`${OPEN}(AN|A\\.N\\.|TL|TN)[*_~]{0,4}\\s+(?=\\p{Lu}\\p{Ll}|I\\b)`, 'u');
const KIND_OF_NOTE =
  '(?:chapter|end|ending|end-of-chapter|beginning|opening|closing|start|final|story|quick|short|side|random|general|pre|post)';
const EDGE_FORMS = [`(?:${KIND_OF_NOTE}[ -]){0,3}(?:end)?notes?(?: ?#?\\d{1,2})?`, allOf(EDGE_NOTE_LABELS)].join('|');
const EDGE: RegExp = label(`(?:${EDGE_FORMS})${WHERE}`, COLON, 'iu');
const AFTERTHOUGHT: RegExp = label(
  AFTERTHOUGHT_LABELS.join('|'),
  `[*_~]{0,4}(?:\\s*[:–—-]|\\s+(?=\\S)|\\s*${ALONE})[\\s*_~:]{0,4}`,
);
const WARNING: RegExp = label(WARNING_LABELS, COLON);
const SUMMARY: RegExp = label(SUMMARY_LABELS, COLON);

/** How the forms of a list begin, in plain letters: for `(?:short )?notes?|a/n`, `short `, `note` and `a/n`. */
function headsOf(forms: string): readonly string[] {
  return alternativesOf(forms).flatMap((form) => {
    if (!form.startsWith('(?:')) {
      const plain = /^(?:[^()[\]{}?\\]|\\\.)*/u.exec(form)?.[0].replaceAll('\\', '') ?? '';
      return [(form[plain.length] === '?' ? plain.slice(0, -1) : plain).slice(0, 6).toLowerCase()];
    }
    const end = closeOf(form);
    const inner = headsOf(form.slice(3, end));
    return /^(?:\?|\{0)/.test(form.slice(end + 1))
      ? [...inner, ...headsOf(form.slice(end + 1).replace(/^(?:\?|\{[^}]*\})/, ''))]
      : inner;
  });
}

/** The alternatives of a pattern, those inside groups not parted. */
function alternativesOf(forms: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= forms.length; at++) {
    if (forms[at] === '(') depth++;
    else if (forms[at] === ')') depth--;
    if (at < forms.length && (forms[at] !== '|' || depth > 0)) continue;
    found.push(forms.slice(from, at));
    from = at + 1;
  }
  return found;
}

function closeOf(form: string): number {
  let depth = 0;
  for (let at = 0; at < form.length; at++) {
    if (form[at] === '(') depth++;
    else if (form[at] === ')' && --depth === 0) return at;
  }
  return form.length;
}

const MAYBE = [SURE_FORMS, EDGE_FORMS, WARNING_LABELS, SUMMARY_LABELS, AFTERTHOUGHT_LABELS.join('|')];
/** A cheap look at how a text begins; what may stand before a label needs a word of a note near it. */
const mayLabel = opensWith([
  ...MAYBE.flatMap(headsOf),
  ...[...CAPITAL_NOTE_LABELS, ...CAPITAL_EDGE_LABELS].flatMap(headsOf),
]);
const mayPrecede = opensWith(BEFORE_NOTE_LABELS);
const NAMES_NOTE = /\b(?:[at]\/n|notes?|author|rambl|translator|comment)/i;

/** The note label at the head of a block's text, or null. A label inside quotation marks is speech. */
export function noteLabel(text: string): NoteLabel | null {
  const head = text.slice(0, 120);
  if (!mayLabel(text) && !(mayPrecede(text) && NAMES_NOTE.test(head.slice(0, 60)))) return null;
  const sure = SURE.exec(head) ?? CAPITALS.exec(head) ?? SLASHED.exec(head);
  if (sure) return found(sure, text, 'note', 'sure');
  const warning = WARNING.exec(head);
  if (warning) return found(warning, text, 'warnings', 'edge');
  const summary = SUMMARY.exec(head);
  if (summary) return found(summary, text, 'summary', 'edge');
  const edge = EDGE.exec(head) ?? CAPITAL_EDGE.exec(head) ?? UNSIGNED.exec(head);
  if (edge) return found(edge, text, 'note', 'edge');
  const after = AFTERTHOUGHT.exec(head);
  return after ? found(after, text, 'note', 'afterthought') : null;
}

function found(
  match: RegExpExecArray,
  text: string,
  purpose: NoteClaim['purpose'],
  counts: 'sure' | 'edge' | 'afterthought',
): NoteLabel {
  const rest = text.slice(match[0].length).replace(/[\s\])}>*_~=:.–—/-]/gu, '');
  const bracket = match[1] === '' ? null : (match[1] ?? null);
  return {
    label: (match[2] ?? '').trim(),
    purpose,
    length: match[0].length,
    bracket,
    sure: counts === 'sure',
    afterthought: counts === 'afterthought',
    alone: rest === '',
  };
}

/** A line that closes a note opened above: `End A/N`, `(end of note)`. */
export function endsNote(text: string): boolean {
  return (
    text.length <= 40 &&
    !/:\s*$/.test(text) &&
    /^[\W_]*(?:\/|end(?: of)?(?: the)? ?)(?:a\/?n|(?:author['’]?s?['’]? )?notes?|rant|rambling)[\W_]*$/iu.test(text)
  );
}
