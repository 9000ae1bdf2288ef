import type { WrapInline } from '../../model/index.ts';
import type { Context, LongMark } from '../context.ts';
import { HARD_BREAK, type Proposal, type Rule, type Run, replace, STYLED, type Wrap } from '../rule.ts';

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
  if (text.startsWith('/*') && REMARK.test(text))
    return [{ kind: 'wrap', start: 0, end: text.length, open: 2, close: 2, inline: 'emphasis' }];
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

/** A paragraph between the signs of a remark: `/* so much for that *\/`. */
const REMARK = /^\/\*(?=[^*]{0,299}\p{L})[^*]{1,300}\*\/$/u;

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
    { before: '/*so much for that*/', after: '<em>so much for that</em>' },
    { before: '//Run,// it said. "_Never!_"', after: '<em>Run,</em> it said. “<em>Never!</em>”' },
  ],
  unchanged: [
    'On the slate stood /* no geese */ and more.',
    'and/or, 1/2, he/she/they',
    'a_b_c and 2*3*4',
    'Five stars *****',
    '<<so>> ::so:: ~so~',
    '*x*',
    '* * *',
  ],
};

const TAG = /<(\/?)(i|em|b|strong|u|s|del|strike|sup|sub|br)\s{0,3}(\/?)>/gi;

const MEANING: Readonly<Record<string, WrapInline>> = {
  i: 'emphasis',
  em: 'emphasis',
  u: 'emphasis',
  b: 'strong',
  strong: 'strong',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

interface InlineTagsOpened {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** Pairs of tags become inlines, the inner ones when the rule is asked again. A tag without a partner stays. */
function inlineTagsPropose(text: string): Proposal[] {
  const proposals: Proposal[] = [];
  let opened: InlineTagsOpened | null = null;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    const name = (match[2] ?? '').toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    if (name === 'br') {
      if (!opened) proposals.push(replace(start, end, HARD_BREAK));
    } else if (match[1] === '') {
      if (!opened || opened.name === name) opened = { name, start, length: match[0].length };
    } else if (opened?.name === name) {
      const inline = MEANING[name] as WrapInline;
      proposals.push({ kind: 'wrap', start: opened.start, end, open: opened.length, close: match[0].length, inline });
      opened = null;
    }
  }
  return proposals;
}

export const inlineTags: Rule = {
  id: 'inline-tags',
  summary: 'Reads the few tags that people type in plain text: <i> <b> <em> <strong> <u> <s> <sup> <sub> <br>.',
  kinds: STYLED,
  signs: '<',
  changesLetters: true,
  repeats: true,
  propose: ({ text }, { format }) => (format === 'html' ? [] : inlineTagsPropose(text)),
  examples: [{ before: 'It was <i>not</i> <B>ours</B>.', after: 'It was <em>not</em> <strong>ours</strong>.' }],
  unchanged: ['Yes <grin> and 1 <b or c> 2.', 'A lone <i> stays.'],
};

function longEmphasisPropose({ text }: Run, { at, sign }: LongMark): readonly Proposal[] {
  const offset = text.indexOf(sign);
  if (at !== 'middle' && offset < 0) return [];
  const start = at === 'first' ? offset : 0;
  const end = at === 'last' ? offset + 1 : text.length;
  if (end - start < 2) return [];
  return [{ kind: 'wrap', start, end, open: at === 'first' ? 1 : 0, close: at === 'last' ? 1 : 0, inline: 'emphasis' }];
}

export const longEmphasis: Rule = {
  id: 'long-emphasis',
  summary:
    'Emphasis over several paragraphs, marked by one underscore or star before the first and one after the last.',
  kinds: ['prose', 'verse'],
  signs: null,
  trigger: () => true,
  once: true,
  propose: (run, { longMarks }) => {
    const mark = longMarks.get(run.index);
    return mark ? longEmphasisPropose(run, mark) : [];
  },
  examples: [
    { before: '_Come at once.\n\nBring the cat._', after: '<em>Come at once.</em>\n\n<em>Bring the cat.</em>' },
    {
      before: '*Chers amis,\n\nJe pars.\n\nAdieu.*',
      after: '<em>Chers amis,</em>\n\n<em>Je pars.</em>\n\n<em>Adieu.</em>',
      language: 'fr',
    },
  ],
  unchanged: [
    'He had the gout*.\n\n*A sickness.\n\nHe had it badly*.',
    '_Come at once.\n\nBring the _cat_.',
    'lift_log\n\nand then_',
  ],
};
