import { codeUnitAt, isWordSign } from '../model/index.ts';
import { recent } from './recent.ts';

/** No head needs more letters, and no form so many heads of its own. */
const [LETTERS, HEADS] = [10, 12];

/**
 * How the forms of a list begin, in small letters and without signs before the first of them: `short `, `note` and `a/n`
 * for `(?:short )?notes?|a/n`. Forms are alternatives of a pattern; an empty head stands for one that may begin with
 * anything. They are read in one go, sign by sign: a story that is built alone asks for the heads of a thousand forms.
 */
export function headsOf(forms: string): readonly string[] {
  return read(forms, () => readHeads(forms));
}

/** One list may be in several looks. */
const read = recent<readonly string[]>(1024);

function readHeads(forms: string): readonly string[] {
  const reading: Reading = { form: forms.toLowerCase(), at: 0, heads: [], isInside: false };
  if (readAlternatives(reading)) reading.heads.push('');
  return reading.heads;
}

interface Reading {
  readonly form: string;
  at: number;
  readonly heads: string[];
  /** Whether the form has begun before what is read: signs count from there on. */
  readonly isInside: boolean;
}

/** Reads alternatives up to the bracket that closes them, and says whether one of them may be empty. */
function readAlternatives(reading: Reading): boolean {
  let mayBeEmpty = readSequence(reading);
  while (reading.form[reading.at] === '|') {
    reading.at++;
    if (readSequence(reading)) mayBeEmpty = true;
  }
  return mayBeEmpty;
}

/** A head of signs that stand for themselves, as most alternatives have: as long as a head may be, or all there is. */
const PLAIN_HEAD =
  /[^\\[(.?*+{|)^$#@]{10}(?![?*+{])|[^\\[(.?*+{|)^$#@]{6,9}(?=[^?*+{]|$)|[^\\[(.?*+{|)^$#@]{1,5}(?=[|)]|$)/y;
/** Words that may stand before a form, or not: `(?:a |the )?`. */
const LEADING = /\(\?:([^\\[(.?*+{|)^$#@]{1,12}(?:\|[^\\[(.?*+{|)^$#@]{1,12}){0,4})\)\?/y;

/** Reads one alternative, and says whether it may be empty: then what stands behind it tells how the form begins. */
function readSequence(reading: Reading): boolean {
  const { form, heads, isInside } = reading;
  PLAIN_HEAD.lastIndex = reading.at;
  const plainHead = PLAIN_HEAD.exec(form)?.[0] ?? '';
  if (plainHead !== '' && (isInside || isWordSign(codeUnitAt(plainHead, 0)))) {
    reading.at += plainHead.length;
    return finish(reading, [plainHead]);
  }
  /** What was read of the head, in each way that it may go; an empty one has not begun yet. */
  let begun: readonly string[] = [''];
  /** Goes on from a place with what has not begun yet, if anything has not: how the others go on is not known. */
  const goesOn = (at: number): boolean => {
    if (!begun.includes('')) return false;
    keep(reading, begun);
    begun = [''];
    reading.at = at;
    return true;
  };
  while (!isEnd(form[reading.at])) {
    const [from, isBegun] = [reading.at, begun[0] !== ''];
    if (isAsserted(form, from)) {
      reading.at = endOfPiece(form, from);
      continue;
    }
    const isGroup = form.startsWith('(?:', from);
    const leading = isGroup && !isBegun ? leadingWords(form, from) : null;
    if (leading !== null) {
      begun = [...leading, ''];
      reading.at = LEADING.lastIndex;
      continue;
    }
    if (isGroup) {
      const inner: Reading = { form, at: from + 3, heads: [], isInside: isInside || isBegun };
      const mayBeEmpty = readAlternatives(inner);
      const ways = begun.flatMap((one) => inner.heads.map((head) => one + head));
      const isLeft = begun.includes('') && inner.heads.some((head) => !isWordSign(codeUnitAt(head, 0)));
      if (isBegun && (isLeft || ways.length > HEADS || inner.heads.includes(''))) {
        if (goesOn(from)) continue;
        break;
      }
      heads.push(...ways.map((one) => one.slice(0, LETTERS)));
      reading.at = inner.at + 1;
      if (readTimes(reading) === 'any' || mayBeEmpty) continue;
      return skipRest(reading);
    }
    reading.at = endOfPiece(form, from);
    const plain = plainSign(form, from);
    const some = plain === null ? fewOf(form.slice(from, reading.at)) : null;
    const times = readTimes(reading);
    if (plain === null && isBegun) {
      if (some === null || times !== 'once' || begun.length * some.length > HEADS) {
        if (goesOn(from)) continue;
        break;
      }
      begun = begun.flatMap((one) => some.map((sign) => one + sign));
      continue;
    }
    if (some !== null && times === 'once') {
      begun = some;
      continue;
    }
    if (plain === null) {
      heads.push(...(some ?? ['']));
      if (some !== null && times === 'any') continue;
      return skipRest(reading);
    }
    // Signs before the first letter are passed over.
    const isPassed = !isInside && !isWordSign(codeUnitAt(plain, 0));
    if (!isBegun && isPassed) continue;
    if (times === 'any' && !isBegun) {
      heads.push(plain);
      continue;
    }
    const longer = begun.map((one) => (one === '' && isPassed ? '' : one + plain));
    keep(
      reading,
      longer.filter((one) => one.length >= LETTERS),
    );
    const short = longer.filter((one) => one.length < LETTERS);
    begun = times === 'any' ? [...begun, ...short] : short;
    if (begun.length === 0) return skipRest(reading);
    if (times !== 'some' && begun.length < HEADS) continue;
    if (!goesOn(reading.at)) break;
  }
  if (begun[0] === '') return true;
  return goesOn(reading.at) || finish(reading, begun);
}

/** The words of a group that may stand before all else, each of which begins with a letter; null for any other group. */
function leadingWords(form: string, at: number): readonly string[] | null {
  LEADING.lastIndex = at;
  const words = LEADING.exec(form)?.[1]?.split('|') ?? null;
  return words?.every((word) => isWordSign(codeUnitAt(word, 0))) ? words : null;
}

function keep(reading: Reading, heads: readonly string[]): void {
  reading.heads.push(...heads.filter((one) => one !== '').map((one) => one.slice(0, LETTERS)));
}

/** Keeps how an alternative may begin, and goes on to its end. */
function finish(reading: Reading, begun: readonly string[]): false {
  keep(reading, begun);
  return skipRest(reading);
}

function isEnd(sign: string | undefined): boolean {
  return sign === undefined || sign === '|' || sign === ')';
}

/** What says nothing of the letters that follow: an edge of the text or of a word, what must or must not stand around. */
function isAsserted(form: string, at: number): boolean {
  const sign = form[at];
  if (sign === '^' || sign === '$') return true;
  if (sign === '\\') return form[at + 1] === 'b';
  return sign === '(' && form[at + 1] === '?' && form[at + 2] !== ':';
}

/** How often what was read may come: once, any number of times (none, too), or some times. */
function readTimes(reading: Reading): 'once' | 'any' | 'some' {
  const { form } = reading;
  const sign = form[reading.at];
  if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return 'once';
  const isAny = sign === '?' || sign === '*' || form[reading.at + 1] === '0';
  reading.at = sign === '{' ? form.indexOf('}', reading.at) + 1 : reading.at + 1;
  if (form[reading.at] === '?') reading.at++;
  return isAny ? 'any' : 'some';
}

/** The sign that a piece of a form stands for, if it is a single one; `#` and `@` stand for a number and a name. */
function plainSign(form: string, at: number): string | null {
  const sign = form[at] ?? '';
  if (sign === '\\') return /^[\p{L}\p{N}]/u.test(form[at + 1] ?? '') ? null : (form[at + 1] ?? null);
  return '[(.#@'.includes(sign) ? null : sign;
}

/** The letters of a piece that stands for one of a few, or for a figure; null for any other. */
function fewOf(piece: string): readonly string[] | null {
  if (piece === '\\d') return [...'0123456789'];
  return /^\[[\p{L}\p{N}]{1,12}\]$/u.test(piece) ? [...piece.slice(1, -1)] : null;
}

/** Where a piece of a form ends: a sign, a class of signs, a group. */
function endOfPiece(form: string, at: number): number {
  const sign = form[at];
  if (sign === '\\') {
    const isLong = form[at + 2] === '{' && (form[at + 1] === 'p' || form[at + 1] === 'u');
    return isLong ? form.indexOf('}', at) + 1 : at + 2;
  }
  if (sign === '[') {
    let end = at + 1;
    while (end < form.length && form[end] !== ']') end += form[end] === '\\' ? 2 : 1;
    return end + 1;
  }
  if (sign !== '(') return at + 1;
  let end = endOfPlain(form, at + 1);
  while (end < form.length && form[end] !== ')') end = endOfPlain(form, endOfPiece(form, end));
  return end + 1;
}

const PLAIN_RUN = /[^()|[\]\\]*/y;

/** Where signs end that stand for themselves. */
function endOfPlain(form: string, at: number): number {
  PLAIN_RUN.lastIndex = at;
  return PLAIN_RUN.test(form) ? PLAIN_RUN.lastIndex : at;
}

/** Goes on to the end of an alternative that is not empty. */
function skipRest(reading: Reading): false {
  const { form } = reading;
  reading.at = endOfPlain(form, reading.at);
  while (!isEnd(form[reading.at])) reading.at = endOfPlain(form, endOfPiece(form, reading.at));
  return false;
}
