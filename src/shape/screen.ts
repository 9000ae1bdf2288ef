import { type Block, inlineText } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { LABELS } from '../words/header-label-tables.ts';
import { SCENE_SETTING_LABELS } from '../words/lapse-tables.ts';
import { MESSAGE_LABELS } from '../words/mail-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { endsAsSentence } from '../words/stops.ts';
import { NO_SPEAKER_LABELS } from '../words/value-tables.ts';
import {
  asBlock,
  type BoxLine,
  baseOf,
  box,
  type Find,
  type FoundBox,
  isPlain,
  typedLines,
  whole,
} from './box-lines.ts';

/** A line that is in one pair of brackets from end to end. */
export const BRACKETED: RegExp =
  /^(?:\[[^[\]]{2,}\]|［[^［］]{2,}］|【[^【】]{2,}】|〔[^〔〕]{2,}〕|<[^<>]{2,}>|〈[^〈〉]{2,}〉|\{[^{}]{2,}\})$/u;
/** What a screen says and speech seldom does: a label with its value, a figure, a change. */
const STATES = /\p{L}[^:：]{0,30}[:：]\s*\S|\d|[→⇒+]/u;

/** Lines in brackets of one kind below each other, of which one states something; none of them asks. */
export const bracketed: Find = (run, blocks) => {
  const sign = run[0]?.text[0];
  const lines = whole(run, ({ text }) => text[0] === sign && isScreenLine(text));
  const states = lines.some(({ text }) => STATES.test(text)) && !lines.some(isDivision);
  if (lines.length < 2 || !states || opensScene(blocks, lines[0]?.at ?? 0)) return null;
  return asBlock(lines, blocks, { cue: 'lines in brackets, one of which states something', weight: 0.8 }, (base) =>
    box(
      base,
      lines.map(({ children }) => children),
    ),
  );
};

function isScreenLine(text: string): boolean {
  if (!BRACKETED.test(text) || /[?？]\W*$/u.test(text)) return false;
  const words = text.slice(1, -1).trim();
  return /\p{L}{2}/u.test(words) && !ABOUT.test(labelIn(words));
}

/** `[Chapter 3]`; `[Level: 4]` says what something is worth. */
function isDivision({ text }: BoxLine): boolean {
  const words = text.slice(1, -1).trim();
  return readLabel(words)?.form === 'counted' && !/^\p{L}+\s?[:：]/u.test(words);
}

/** The words before a colon, or before the first blank. */
function labelIn(words: string): string {
  return /^([^:：]{1,40})[:：]/u.exec(words)?.[1]?.trim() ?? words;
}

/** Labels of notes and of facts about a story, which stand in brackets too. */
const ABOUT = new RegExp(`^(?:${NO_SPEAKER_LABELS})$`, 'iu');
/** Labels of a story's own header and of its scenes: lines that have them are about the story. */
const KNOWN = whenAsked(
  () =>
    new RegExp(
      `^(?:${NO_SPEAKER_LABELS}|${SCENE_SETTING_LABELS}|${LABELS.map(({ labels }) => labels).join('|')})$`,
      'iu',
    ),
);

/** Whether blocks stand where a scene or chapter begins, as its place and time do. */
function opensScene(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1];
  if (before === undefined || before.type === 'heading' || before.type === 'scene-break') return true;
  const above = before.type === 'paragraph' ? inlineText(before.children).trim() : null;
  return above !== null && (!/[\p{L}\p{N}]/u.test(above) || readLabel(above)?.form === 'counted');
}

/** In a story whose screens speak in brackets, a line alone that states something is one, too. */
export function addLone(blocks: readonly Block[], brackets: ReadonlySet<string>, found: Map<number, FoundBox>): void {
  for (let at = 0; at < blocks.length; at += found.get(at)?.count ?? 1) {
    const block = blocks[at];
    if (!isPlain(block) || found.has(at) || opensScene(blocks, at)) continue;
    const [only, ...more] = typedLines(block.children);
    if (only === undefined || more.length > 0 || !brackets.has(only.text[0] ?? '')) continue;
    if (
      !isScreenLine(only.text) ||
      isDivision({ ...only, at }) ||
      !(STATES.test(only.text) || /[.!！。]\W$/u.test(only.text))
    )
      continue;
    const reason = { cue: 'a line in the brackets of the screens of this story', weight: 0.6 };
    found.set(at, { count: 1, block: box(baseOf([{ ...only, at }], blocks), [only.children]), reason });
  }
}

/** `Strength: 8`: a label of three words at most, and what it is worth. */
const FIELD = /^(\p{L}[\p{L}\p{N}'’()./-]{0,23}(?: [\p{L}\p{N}'’()./-]{1,20}){0,2})\s{0,8}[:：]\s{0,8}(\S.{0,79})$/u;
/** Fewest lines of a sheet, and of one that has a title. */
const [FIELDS, TITLED] = [3, 2];
/** Letters from which a paragraph is surely prose, and a sentence that is one with others. */
const [PROSE, SENTENCE] = [80, 10];

/** By the blocks of a text, the first above which the story has begun. */
const BEGUN = new WeakMap<readonly Block[], number>();

/** Whether the story has begun above: what stands below its title alone may be its header. */
function hasBegun(blocks: readonly Block[], at: number): boolean {
  const known = BEGUN.get(blocks) ?? beginningOf(blocks);
  BEGUN.set(blocks, known);
  return at >= known;
}

function beginningOf(blocks: readonly Block[]): number {
  let sentences = 0;
  for (const [i, block] of blocks.entries()) {
    if (!isPlain(block)) continue;
    const text = inlineText(block.children);
    if (/^[^.!?]{0,30}[:：]/u.test(text)) continue;
    if (text.length >= PROSE || (text.length >= SENTENCE && endsAsSentence(text))) sentences++;
    if (sentences >= 2) return i + 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** A sheet: labels that differ, each with a short value, and not those of a story's header; prose stands above it. */
export const sheet: Find = (run, blocks) => {
  const [first] = run;
  if (first === undefined) return null;
  const title = FIELD.test(first.text) ? 0 : BRACKETED.test(first.text) || isCapitals(first.text) ? 1 : null;
  if (title === null) return null;
  const kept = new Set(whole(run.slice(title), ({ text }) => FIELD.test(text)));
  const lines = run.slice(0, title + kept.size);
  if (kept.size < (title > 0 ? TITLED : FIELDS)) return null;
  const fields = lines.slice(title).map(({ text }) => FIELD.exec(text) as RegExpExecArray);
  const labels = fields.map(([, label = '']) => label.toLowerCase());
  const values = fields.map(([, , value = '']) => value);
  if (new Set(labels).size < labels.length || values.some((value) => /^["“„«「『]|\p{L}[?？]$/u.test(value)))
    return null;
  if (!hasBegun(blocks, first.at)) return null;
  const known = labels.filter((label) => KNOWN().test(label) || readLabel(label)?.form === 'counted').length;
  const short = values.filter((value) => /\d/.test(value) || value.split(/\s+/).length <= 3).length;
  const said = values.filter((value) => /[.!…。！]$/u.test(value)).length;
  const isMail = isMailHead(labels, values);
  if (!isMail && (known * 2 >= labels.length || short * 3 < values.length * 2)) return null;
  if (said * 3 > values.length) return null;
  const figures = values.filter((value) => /\d|^[?—–-]+$/.test(value)).length;
  if (title === 0 && figures === 0 && !isMail && !isPrefaced(blocks, first.at)) return null;
  const reason = isMail
    ? { cue: 'the labels of a mail, and prose above', weight: 0.7 }
    : { cue: 'labels that differ, each with a short value', weight: title > 0 ? 0.8 : 0.7 };
  return asBlock(lines, blocks, reason, (base) =>
    box(
      base,
      lines.map(({ children }) => children),
    ),
  );
};

/** Whether fields are the head of a mail that somebody in the story gets: its own labels, or an address among others. */
function isMailHead(labels: readonly string[], values: readonly string[]): boolean {
  const own = labels.filter((label) => MAIL.test(label)).length;
  return own === labels.length || (own > 0 && values.some((value) => /\S@\S+\.\S/u.test(value)));
}

const MAIL = new RegExp(`^(?:${MESSAGE_LABELS})$`, 'iu');

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length <= 40;

/** Whether the paragraph above leads to what is below it. */
function isPrefaced(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1];
  return isPlain(before) && /[:：]["”’_*]*$/u.test(inlineText(before.children).trimEnd());
}
