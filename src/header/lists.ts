import { anyOf } from '../words/forms.ts';
import { WARNING_SENTENCES } from '../words/note-tables.ts';
import { AFTERTHOUGHTS, REMARKS } from '../words/value-tables.ts';
import { type Labelled, labelled } from './label.ts';
import { type LabelKey, labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** Keys whose value may be a list. */
const LISTS: ReadonlySet<LabelKey> = new Set([
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'tags',
  'warnings',
  'part-warnings',
]);

/** Keys whose members may hold a slash: archive tags are never split on one. */
const SLASHED: ReadonlySet<LabelKey> = new Set([
  'relationships',
  'fandom',
  'characters',
  'tags',
  'warnings',
  'part-warnings',
]);

/** Genres and pairings that have a slash inside. */
const KEPT_SLASH =
  /\bhurt\s?\/\s?comfort\b|\brape\s?\/\s?non-?con\b|\bdub\s?\/\s?con\b|\bthriller\s?\/\s?suspense\b|\b[fm](?:\s?\/\s?[fm])+\b|\b(?:h\/c|r\/nc|n\/a|w\/|a\/u|s\/m)\b/giu;

/** Stands for a slash that does not part members. */
const HELD = '\uE000';

/** Whether a field's value may be a list. */
function isListKey(key: LabelKey): boolean {
  return LISTS.has(key);
}

/**
 * The members of a field's typed value: cut at the separator that the value itself uses (`;` before `,` before `/`),
 * outside brackets. A value that is a sentence, or belongs to no list key, is one member.
 */
export function listMembers(key: LabelKey, value: string): readonly string[] {
  const text = value.trim();
  if (text === '' || !LISTS.has(key)) return text === '' ? [] : [text];
  if (key === 'warnings' || key === 'part-warnings') return warningMembers(text);
  const members = cut(key, text);
  return members.every((member) => wordCount(member) <= 8) && !isRemark(text) ? members : [text];
}

function cut(key: LabelKey, text: string): readonly string[] {
  const semicolons = splitOutside(text, ';');
  if (semicolons.length > 1) return semicolons;
  const commas = splitOutside(text, ',');
  if (commas.length > 1) return commas;
  const signed = splitAtSigns(text);
  if (signed.length > 1) return signed;
  if (key === 'relationships') return pairings(text);
  if (SLASHED.has(key)) return [text];
  const held = text.replace(KEPT_SLASH, (match) => match.replaceAll('/', HELD));
  return splitOutside(held, '/').map((member) => member.replaceAll(HELD, '/'));
}

/** The same sign between members each time, with room around it: `rain // trains`, `drama :: mystery`, `rain • boats`. */
const SIGNS = /(?<=\S)\s+(\/\/|::|\||•|·|>>|~)\s+(?=\S)/;

function splitAtSigns(text: string): readonly string[] {
  const sign = SIGNS.exec(text)?.[1];
  if (sign === undefined) return [text];
  const members = text.split(sign).map((member) => member.trim());
  return members.every((member) => member !== '' && !SIGNS.test(member)) ? members : [text];
}

/** `A/B & C/D` is two pairings; `A & B` is one. */
function pairings(text: string): readonly string[] {
  const parts = text.split(/(?<!\s)\s+(?:&|and|\+|•|\|)\s+/);
  return parts.length > 1 && parts.every((part) => /\S\/\S|\sx\s/.test(part)) ? parts : [text];
}

/** A sentence that names them: `This story contains bees, and a fire`. */
const SENTENCE = new RegExp(`^(?:${anyOf(WARNING_SENTENCES)})\\s`, 'iu');

/** A plain list of warnings is cut; prose stays whole. */
function warningMembers(text: string): readonly string[] {
  const plain = text.replace(/(?<![.\s])[.\s]+$/, '');
  if (/[!?]|[.…]\s+\S/.test(plain) || isRemark(plain) || SENTENCE.test(plain)) return [text];
  const semicolons = splitOutside(plain, ';');
  const members = semicolons.length > 1 ? semicolons : splitOutside(plain, ',');
  const whole = withAfterthoughts(members);
  return whole.length > 1 && whole.every((member) => wordCount(member) <= 12) ? whole : [text];
}

/** `A, B, more hinted at than shown` is two warnings: a member that only qualifies the one before stays with it. */
const AFTERTHOUGHT = new RegExp(String.raw`^(?:${AFTERTHOUGHTS})\b`);
const REMARK = new RegExp(String.raw`^(?:${REMARKS})\b`, 'i');

function withAfterthoughts(members: readonly string[]): string[] {
  const whole: string[] = [];
  for (const member of members) {
    const last = whole.at(-1);
    if (last !== undefined && AFTERTHOUGHT.test(member)) {
      whole[whole.length - 1] = `${last}, ${member}`;
    } else whole.push(whole.length > 0 ? member.replace(/^(?:and|&)\s+/, '') : member);
  }
  return whole;
}

/** Says something about the list instead of being one: `none, this is gen`, `see above`. */
function isRemark(text: string): boolean {
  return REMARK.test(text) && /\s/.test(text) && !/^no archive warnings apply/i.test(text);
}

function splitOutside(text: string, separator: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth = Math.max(0, depth - 1);
    else if (c === separator && depth === 0) {
      members.push(text.slice(from, i));
      from = i + 1;
    }
  }
  members.push(text.slice(from));
  return members.map((member) => member.trim()).filter((member) => member !== '');
}

const BULLET = /^(?:[-+*•·▪◦○●–—>~→»#]|o(?= )|\d{1,2}[.)](?= ))\s*(?=[\p{L}\p{N}("'“‘])/u;
/** Most items, and most words of one; of an item without a mark before it. */
const [ITEMS, WORDS, BARE_WORDS] = [24, 14, 6];

/** Facts are looked for in so many lines above such a list. */
const ABOVE = 8;

/** Whether a label without any sign stands over a list whose items are marked: `Caution` above `• bees`. */
export function headsList(lines: readonly Line[], at: number): boolean {
  const [line, first] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'text' || line.text.length > 48 || first === undefined || first.gap > 1) return false;
  const isMarked =
    first.kind === 'list' || (first.kind === 'text' && BULLET.test(first.text) && wordCount(first.text) <= WORDS);
  if (!(isMarked || isBareItem(first)) || labelKey(line.text) !== 'warnings') return false;
  if (isMarked) return true;
  // Right below the label, which has facts under theirs above it: `SQUICKS` above `spiders`.
  const end = lines.findIndex((other, i) => i > at && other.gap > 0);
  const items = lines.slice(at + 1, end < 0 ? at + 1 : Math.min(end, at + 1 + ITEMS));
  const labels = lines.slice(Math.max(0, at - ABOVE), at).filter(({ text }) => labelled(text) !== null);
  return labels.length >= 2 && items.length > 0 && items.every(isBareItem);
}

/** A few words in small letters, and no sentence. */
function isBareItem({ kind, text }: Line): boolean {
  return kind === 'text' && /^\p{Ll}/u.test(text) && wordCount(text) <= BARE_WORDS && !/[.!?,;:–—-]$/.test(text);
}

/** The end of the list that stands below a label without a value, an item a line; the line below the label when none does. */
export function itemsEnd(lines: readonly Line[], at: number, found: Labelled): number {
  const from = at + 1;
  if (found.value !== '' || !isListKey(found.key)) return from;
  let next = from;
  for (let line = lines[next]; line !== undefined && next - from < ITEMS; line = lines[++next]) {
    const isBare = lines[at]?.heads === true && line.gap === 0 && isBareItem(line);
    const listed = line.kind === 'list' || (line.kind === 'text' && (BULLET.test(line.text) || isBare));
    const apart = line.gap > (line.kind === 'list' || next > from ? 1 : 0);
    if (!listed || apart || wordCount(line.text) > WORDS || labelled(line.text) !== null) break;
  }
  return next;
}

/** The items below a label as one value, each set off by a semicolon; null when the lines are no list. */
export function itemsOf(found: Labelled, rest: readonly Line[]): string | null {
  if (found.value !== '' || !isListKey(found.key) || rest.length === 0) return null;
  const marked = rest.every((line) => line.kind === 'list' || BULLET.test(line.text));
  const bare = (line: Line): boolean =>
    wordCount(line.text) <= BARE_WORDS && !/[.!?,;:–—-]$/.test(line.text) && !isHeadingLike(line.text);
  if (!marked && !(rest.length > 1 && rest.every(bare))) return null;
  return rest.map((line) => line.text.replace(BULLET, '').replace(/[,;]$/, '')).join('; ');
}
