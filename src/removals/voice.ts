import {
  bareLetters,
  countsOf,
  type Diagnostic,
  type Metadata,
  NO_METADATA,
  type Removal,
  type RemovalName,
} from '../model/index.ts';
import { isBeside } from '../words/navigation.ts';
import { rowOf } from './extent.ts';
import { holdsSentence, isRemark, saidIn, sentencesIn, withoutMarks } from './remark.ts';

/** Of the removals of one kind in one source, so many are named one by one. */
const NAMED = 3;
/** So many sentences in one passage are prose, which no machine writes around a story. */
const PROSE = 3;
/** More lines of signs do not stand above words that leave. */
const MOST_SIGNS = 4;
type Heard = 'warning' | 'info';

/** How many words of a removed passage are shown, and how many a pin needs. */
const [SHOWN, PINNED] = [10, 5];

/**
 * What the user hears of the words that left one source: a warning wherever people's sentences are among them.
 * `stated` is what the front matter says: a header's sentence that is not there was no fact of the story.
 */
export function voiceOf(removals: readonly Removal[], stated: Metadata = NO_METADATA): readonly Diagnostic[] {
  const spoken = new Map<string, { readonly heard: Heard; readonly name: RemovalName; readonly all: Removal[] }>();
  for (const removal of removals) {
    const isSaid = isStated(removal, stated);
    const heard = heardOf(removal, isSaid);
    if (heard === null) continue;
    const key = `${removal.name} ${heard} ${isSaid}`;
    const known = spoken.get(key);
    const told: Removal = isSaid ? { ...removal, stated: true } : removal;
    if (known) known.all.push(told);
    else spoken.set(key, { heard, name: removal.name, all: [told] });
  }
  return [...spoken.values()].flatMap(({ heard, name, all }) => {
    const named = /^(?:each|all)$/.test(rowOf(name).voice) ? NAMED : 1;
    const id = all[0]?.stated ? 'words-in-front' : 'words-left-out';
    if (all.length === named + 1 && named > 1) return all.map((one) => message(one, [], heard, id));
    return summed(all, named, heard, id);
  });
}

/** What the user hears of the passages of one source that left the story and stand behind it. */
export function voiceBehind(behind: readonly Removal[]): readonly Diagnostic[] {
  const names = [...new Set(behind.map(({ name }) => name))];
  return names.flatMap((name) => {
    const all = behind.filter((one) => one.name === name);
    const heard = all.some(({ text }) => isProse(text)) ? 'warning' : 'info';
    return summed(all, 1, heard, 'words-behind');
  });
}

/** No sentence leaves unheard, nor a word that only one person writes: a warning where a person may have written it, else a message; null when none left. */
function heardOf({ name, text }: Removal, isSaid: boolean): Heard | null {
  const { voice, rest } = rowOf(name);
  const sentences = sentencesIn(text);
  if (sentences === 0) {
    if (name === 'markup') return remarkIn(text) === null ? null : 'info';
    // `[She went on](02.md)`, `Go on`: words that not only a site writes between chapters.
    if (name === 'navigation-line') return mayBeSaid(text) ? 'info' : null;
    const isHeard = voice === 'said' ? saidIn(text) !== null : /^(?:words|all)$/.test(voice) && /\p{L}/u.test(text);
    return isHeard ? 'info' : null;
  }
  if (rest === 'kept as a note' || (isSaid && (rest === 'front matter' || rest === 'said already'))) return null;
  if (isSaid) return 'info';
  if (rest === 'front matter') return 'warning';
  return voice === 'each' || voice === 'all' || (voice !== 'count' && voice !== 'silent' && isProse(text))
    ? 'warning'
    : 'info';
}

/** Whether a line between chapters has words that not only a site writes: `Go on | Look back`, `Weiter`; no arrow shows what it is. */
function mayBeSaid(text: string): boolean {
  if (/[←→⇐⇒◀▶◄►⬅➡]|:$/u.test(text)) return false;
  return !isBeside(text) || /^\P{L}*\p{L}+\P{L}*$/u.test(text);
}

/** What stands between the words of markup. */
const SIGNS = /[^\p{L}\p{M}\s'’,;.!?…–—-]+/u;
/** Names of packages and classes stand in a row, too, and none of them is a small word. */
const SMALL = /(?<!\p{L})\p{L}{1,3}(?!\p{L})/u;
/** Of plain words in markup, fewer are a program's; more of a passage is not looked through. */
const [REMARK, LOOKED_THROUGH] = [4, 4000];

/** The first plain words in a row in a passage of markup that say something: what stands in a drawer, on a link, in a page's head. */
function remarkIn(text: string): string | null {
  const pieces = text.slice(0, LOOKED_THROUGH).split(SIGNS);
  return pieces.find((piece) => SMALL.test(piece) && isRemark(piece, REMARK))?.trim() ?? null;
}

/** A label and what sets it off: `Summary: `, `{Blurb} `, `=About= `, `Synopsis - `. */
const LABEL = /^\W{0,4}\p{L}[^:\n]{0,60}?(?:::?|[\])}>=~*_|+]+:?|\s[–—-]{1,2})\s+/u;

/** Whether every sentence of a removal stands in the front matter, without the label before it. */
function isStated(removal: Removal, stated: Metadata): boolean {
  if (removal.stated) return true;
  const lines = withoutMarks(removal.text).split('\n').filter(holdsSentence);
  if (lines.length === 0) return rowOf(removal.name).rest === 'front matter';
  const said = bareLetters(valuesIn(stated).join(' '));
  return lines.every((line) => said.includes(bareLetters(line.replace(LABEL, ''))) || said.includes(bareLetters(line)));
}

/** What the front matter says, in its order: the members of a list are one value's words, and a label stands before its. */
export function valuesIn({ title, subtitle, authors, warnings, fields, series }: Metadata): readonly string[] {
  return [
    ...[title, subtitle, series?.name].filter((value) => typeof value === 'string'),
    ...authors,
    ...warnings.map(({ text }) => text),
    ...fields.flatMap(({ label, values }) => [label, ...values]),
  ];
}

/**
 * The first removals one by one, the last of them with how many more there are. Where one message tells of all, it has
 * the first words of as many.
 */
function summed(all: readonly Removal[], named: number, heard: Heard, id: Told): readonly Diagnostic[] {
  if (named === 1) return all.slice(0, 1).map((one) => message(one, all.slice(1), heard, id, NAMED - 1));
  return all.slice(0, named).map((one, i) => message(one, i === named - 1 ? all.slice(named) : [], heard, id));
}

/** Where the words of a removal went, as a message says it of one and of several. */
const WENT = {
  'words-left-out': ['was left out', 'were left out'],
  'words-in-front': ['stands on the page about the story', 'stand on the page about the story'],
  'words-behind': ['stands behind the story', 'stand behind the story'],
} as const;
type Told = keyof typeof WENT;

/** One removal, with the first words of some others of its kind and the number of the rest. */
function message(
  { name, place, text }: Removal,
  others: readonly Removal[],
  severity: Heard,
  id: Told,
  quoted = 0,
): Diagnostic {
  const { takes, keeping, voice } = rowOf(name);
  const shown = [text, ...others.slice(0, quoted).map((other) => other.text)];
  const told = shown.map((one) => firstWords(/^(?:once|said|words)$/.test(voice) ? sentenceIn(name, one) : one, SHOWN));
  const words = [...new Set(told.map((one) => `“${one}…”`))].join(', ');
  const more = others.length - (shown.length - 1);
  const rest = more > 0 ? ` and ${more} more such passage${more === 1 ? '' : 's'}` : '';
  // A line of signs alone is no place for a pin.
  const signs = Math.max(
    0,
    text.split('\n', MOST_SIGNS).findIndex((line) => /[\p{L}\p{N}]/u.test(line)),
  );
  const pinned = text.split('\n').slice(signs).join('\n');
  const pin = `{line: ${place.line + signs}, before: ${JSON.stringify(firstWords(pinned, PINNED))}, as: prose}`;
  return {
    id,
    severity,
    place,
    reason: `${words}${rest} ${WENT[id][others.length > 0 ? 1 : 0]} (${takes})`,
    remedy: `If the story needs them, ${keeping ?? `keep them with \`pins: [${pin}]\` in its settings`}; \`fascicle explain\` shows all.`,
  };
}

/** A removed passage from its first paragraph with a sentence on: a page's menu stands before what somebody says. */
function sentenceIn(name: RemovalName, text: string): string {
  const paragraphs = text.split(/\n\s*\n/);
  const said = paragraphs.find((one) => holdsSentence(one)) ?? saidIn(text);
  return said ?? (name === 'markup' ? remarkIn(text) : null) ?? text;
}

function firstWords(text: string, count: number): string {
  return text.slice(0, 400).trim().split(/\s+/, count).join(' ');
}

/** Whether a passage is prose, which no machine writes around a story. */
export function isProse(text: string): boolean {
  return sentencesIn(text) >= PROSE;
}

/** How many removals of each kind were made, as a summary shows them. */
export function removalCounts(removals: readonly Removal[]): ReadonlyMap<RemovalName, number> {
  return countsOf(
    removals.filter(({ name, stated }) => !stated && rowOf(name).counted !== null).map(({ name }) => name),
  );
}
