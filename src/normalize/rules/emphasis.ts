import type { Context } from '../context.ts';
import type { Proposal, Rule, Run, Wrap } from '../rule.ts';
import { STYLED } from '../rule.ts';

const MARKS = /\*+|_+|\/+/g;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE = /[\s([{<"'“‘”’—–\-…,;:\u2028\u2029]/;
const AFTER = /[\s.,;:!?)\]}>"'”’“‘—–\-…\u2028\u2029]/;
/**
 * Longest marked stretch. Underscores at word edges are nothing else, so they may hold a whole letter, as may any mark
 * that opens and closes its paragraph.
 */
const LONGEST: Readonly<Record<string, number>> = { '*': 300, '/': 200, _: 20_000 };

interface Opened {
  readonly start: number;
  readonly end: number;
}

/** Marks in pairs at word edges become emphasis (one mark, or two slashes) or strong (two). */
function propose(run: Run, { format, underscores }: Context): readonly Proposal[] {
  const { text } = run;
  const wraps: Wrap[] = [];
  const opened = new Map<string, Opened>();
  let done = 0;
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    const mark = match[0];
    const start = match.index;
    const end = start + mark.length;
    if (mark.length > 2 || (format === 'md' && !mark.startsWith('/'))) continue;
    const partner = opened.get(mark);
    if (
      partner &&
      partner.start >= done &&
      (closes(text, start, end, mark) || (underscores && closesInWord(text, partner, start, mark))) &&
      fits(text, partner, start, mark)
    ) {
      wraps.push(wrapOf(partner.start, end, mark));
      done = end;
      opened.clear();
    } else if (opens(text, start, end, mark)) opened.set(mark, { start, end });
  }
  return isOrnament(text) ? [] : wraps;
}

function wrapOf(start: number, end: number, mark: string): Wrap {
  const inline = mark === '**' || mark === '__' ? 'strong' : 'emphasis';
  return { kind: 'wrap', start, end, open: mark.length, close: mark.length, inline };
}

function opens(text: string, start: number, end: number, mark: string): boolean {
  const next = text.charAt(end);
  if (next === '' || (/[\s.,;:!?)*_/]/.test(next) && !(/\./.test(next) && mark.startsWith('_')))) return false;
  const before = text.charAt(start - 1);
  if (mark.startsWith('/') && /[-–,;:]/.test(before)) return false;
  return before === '' || BEFORE.test(before) || /[*_]/.test(before);
}

function closes(text: string, start: number, end: number, mark: string): boolean {
  if (/\s/.test(text.charAt(start - 1))) return false;
  const after = text.charAt(end);
  if (after === '' || AFTER.test(after) || /[*_]/.test(after)) return true;
  return mark === '_' && !WORD.test(text.charAt(start - 1));
}

/** `_any_ways` in a source that marks emphasis with underscores. */
function closesInWord(text: string, opened: Opened, close: number, mark: string): boolean {
  return mark === '_' && close - opened.end < 20 && /^\p{L}+$/u.test(text.slice(opened.end, close));
}

function fits(text: string, opened: Opened, close: number, mark: string): boolean {
  const length = close - opened.end;
  const whole = /^[\s"“'‘(]*$/.test(text.slice(0, Math.min(opened.start, 9))) && isBlank(text, close + mark.length);
  if (length > (LONGEST[whole && opened.start < 9 ? '_' : mark.charAt(0)] as number)) return false;
  return WORD.test(length < 200 ? text.slice(opened.end, close) : 'long');
}

/** Nothing but closing signs stands from an offset on. */
function isBlank(text: string, from: number): boolean {
  return text.length - from < 9 && /^[\s"”'’).,!?]*$/.test(text.slice(from));
}

/** Drawn scene breaks such as `*oOo*` and `*x*` keep their marks: they are what makes them ornaments. */
function isOrnament(text: string): boolean {
  return text.length < 40 && /^[\W_oOxX0]*$/.test(text);
}

export const emphasis: Rule = {
  id: 'emphasis',
  summary: 'Turns words between typed marks (*so*, _so_, /so/, **so**) into emphasis and strong text.',
  kinds: STYLED,
  signs: '*_/',
  repeats: true,
  propose,
  examples: [
    {
      before: 'It was *not* _his_ **own** /idea/.',
      after: 'It was <em>not</em> <em>his</em> <strong>own</strong> <em>idea</em>.',
    },
    { before: '//Run,// it said. "_Never!_"', after: '<em>Run,</em> it said. “<em>Never!</em>”' },
  ],
  unchanged: ['and/or, 1/2, he/she/they', 'a_b_c and 2*3*4', 'Five stars *****', '<<so>> ::so:: ~so~', '*x*', '* * *'],
};
