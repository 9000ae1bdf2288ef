import { isPictureName } from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { ORG_STATES } from '../../words/mark-tables.ts';
import { type AsMarkdown, BROKEN, comment, type LightFact } from './lines.ts';

/** A heading: its stars, its state when it opens with one of these words, and its title. */
function headingWith(states: string): RegExp {
  return new RegExp(String.raw`^(\*{1,6})\s+(?:(${states})\s+)?(?:\[#[A-C]\]\s+)?(\S.*?)(?:\s+:[\w@#%:]+:)?\s*$`, 'u');
}

const ANY_STATE = headingWith(`${ORG_STATES.own}|${ORG_STATES.usual}`);
/** What declares the states of a file: `#+TODO: DRAFT(d) | FINAL(f)`. */
const DECLARED = /^\s*#\+(?:seq_|typ_)?todo:\s*(\S.*)$/i;
/** What says that the states of headings are not for readers. */
const NO_STATES = /^\s*#\+options:.*\btodo:nil\b/i;
/** A heading whose part nobody is to see: tagged so, or behind `COMMENT`. */
const UNSEEN = /\s:(?:[\w@#%]+:)*noexport:(?:[\w@#%]+:)*\s*$|^\*+\s+COMMENT\s/;
const KEY = /^\s*#\+(\w+)(?:\[[^\]]*\])?:\s*(.*?)\s*$/;
const FACT = /^(?:title|subtitle|author|date|language|description|keywords)$/i;
const OPENS = /^\s*#\+begin_(\w+)\b.*$/i;
const CLOSES = /^\s*#\+end_(\w+)\s*$/i;
const DRAWER = /^\s*:[\w-]+:\s*$/;
const PLANNED = /^\s*(?:CLOSED|SCHEDULED|DEADLINE|CLOCK):\s*[[<]/;
const NOTE = /^\[fn:([\w-]+)\]\s*/;
/** What a drawer says in words: `:MOOD: the tide forgave me`. */
const PROPERTY = /^\s*:[\w-]+:\s+\p{L}[\p{L}\p{M}'’,-]*(?:\s+[\p{L}\p{M}'’,-]+)+[.!?…]?\s*$/u;
const FOOTNOTES = /^\*+\s+footnotes\s*$/i;

/** Org, the outliner's markup: `* The river`, `#+TITLE: …`, `/emphasis/`, blocks between `#+begin_` and `#+end_`. */
export function org(lines: readonly string[]): AsMarkdown {
  const facts: LightFact[] = [];
  const told = new Set<number>();
  const isSaid = statesTell(lines);
  const headings = headingWith(statesOf(lines));
  let block = '';
  let inDrawer = false;
  /** The rank of the heading whose part is not to be seen; 0 in all others. */
  let unseen = 0;
  const read = (line: string, at: number): string => {
    const rank = block === '' ? (/^\*+(?=\s)/.exec(line)?.[0].length ?? 0) : 0;
    if (rank > 0 && (unseen === 0 || rank <= unseen)) unseen = UNSEEN.test(line) ? rank : 0;
    if (unseen > 0) return comment(line);
    if (block !== '') {
      if (CLOSES.exec(line)?.[1]?.toLowerCase() === block) {
        const isFenced = FENCED.has(block);
        block = '';
        return isFenced ? '```' : '';
      }
      if (block === 'src' || block === 'example') return line;
      if (block === 'comment' || block === 'export') return block === 'comment' ? comment(line) : '';
      const words = inline(line.trim());
      if (block === 'quote') return words === '' ? '>' : `> ${words}`;
      return block === 'verse' && words !== '' ? (/^\s*/.exec(line)?.[0] ?? '') + words : words;
    }
    if (inDrawer || DRAWER.test(line)) {
      inDrawer = !/^\s*:end:\s*$/i.test(line);
      if (PROPERTY.test(line)) told.add(at);
      return '';
    }
    const opened = OPENS.exec(line)?.[1]?.toLowerCase();
    if (opened) {
      block = opened;
      return FENCED.has(opened) ? (opened === 'verse' ? '```verse' : '```') : '';
    }
    const key = KEY.exec(line);
    if (key) {
      const [, label = '', value = ''] = key;
      if (FACT.test(label) && value !== '') facts.push({ label, value, at });
      return /^caption$/i.test(label) ? inline(value) : '';
    }
    if (/^\s*#(?:\s|$)/.test(line)) return comment(line.trim().slice(1));
    if (PLANNED.test(line) || FOOTNOTES.test(line)) return '';
    if (/^\s*-{5,}\s*$/.test(line)) return '* * *';
    const heading = headings.exec(line);
    if (heading) {
      const [, stars = '', state = '', title = ''] = heading;
      if (!isSaid && state !== '') told.add(at);
      return `${'#'.repeat(stars.length)} ${isSaid && state !== '' ? `${state} ` : ''}${inline(title)}`;
    }
    const note = NOTE.exec(line);
    if (note) return `[^${note[1]}]: ${inline(line.slice(note[0].length))}`;
    const item = /^(\s*)(?:[-+]|(\d+)[.)])\s+(.*)$/.exec(line);
    if (item) return `${item[1]}${item[2] ? `${item[2]}.` : '-'} ${inline(item[3] ?? '')}`;
    return inline(line.trim());
  };
  return { lines: lines.map(read), facts, told };
}

/**
 * The states that headings of a file can have: Org's own two, what the file declares, and what stands before a chapter
 * that is counted, `DRAFT Chapter 3`. Any other word in capitals is the title's: Org prints it.
 */
function statesOf(lines: readonly string[]): string {
  const states = new Set(ORG_STATES.own.split('|'));
  for (const line of lines) {
    for (const word of DECLARED.exec(line)?.[1]?.split(/[\s|]+/) ?? []) {
      const state = word.replace(/\(.*$/, '');
      if (/^[\p{L}\p{M}\p{N}_-]+$/u.test(state)) states.add(state);
    }
    const [, , state, title = ''] = line.startsWith('*') ? (ANY_STATE.exec(line) ?? []) : [];
    if (state !== undefined && readLabel(title) !== null) states.add(state);
  }
  return [...states].join('|');
}

/**
 * Whether the states of headings are words of the story, `WAITING for an answer from the world`: each heading has one,
 * and not all the same. Where only some have, or chapters are counted, `DONE Chapter 3`, they say how far the work is.
 */
function statesTell(lines: readonly string[]): boolean {
  const headings = lines.flatMap((line) =>
    line.startsWith('*') && !FOOTNOTES.test(line) ? [ANY_STATE.exec(line)] : [],
  );
  const states = new Set(headings.map((heading) => heading?.[2] ?? ''));
  const isCounted = headings.some((heading) => readLabel(heading?.[3] ?? '') !== null);
  return states.size > 1 && !states.has('') && !isCounted && !lines.some((line) => NO_STATES.test(line));
}

/** Blocks that keep their lines. */
const FENCED: ReadonlySet<string> = new Set(['src', 'example', 'verse']);

const EMPHASIS = ['[\\s({\'"“‘«—–-]', '[\\s.,;:!?)}\'"”’»—–-]'] as const;

/** Text between a pair of signs, set off as Org wants it: what stands around it, and no blank inside the signs. */
function between(sign: string): RegExp {
  return new RegExp(`(?<=^|${EMPHASIS[0]})[${sign}](?=\\S)([^\\n]{1,300}?)(?<=\\S)[${sign}](?=$|${EMPHASIS[1]})`, 'gu');
}

const [BOLD, ITALIC, UNDER, STRUCK, CODE, VERBATIM] = ['*', '/', '_', '+', '~', '='].map(between) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];

function inline(text: string): string {
  if (!/[*/_+~=[\\]/.test(text)) return text;
  return text
    .replace(/\[\[([^\]]{1,400})\](?:\[([^\]]{1,400})\])?\]/g, (_, to: string, words?: string) => {
      const address = to.replace(/^file:/, '');
      if (isPictureName(to) && /^(?:file:)?[^\s:]*$/i.test(to)) return `![${words ?? ''}](${address})`;
      return /^\w+:/.test(to) ? (words ? `[${words}](${to})` : `<${to}>`) : (words ?? to);
    })
    .replace(/\[fn:([\w-]+)\]/g, '[^$1]')
    .replace(BOLD, '\u0001$1\u0001')
    .replace(ITALIC, '*$1*')
    .replace(UNDER, '*$1*')
    .replace(STRUCK, '~~$1~~')
    .replace(CODE, '$1')
    .replace(VERBATIM, '$1')
    .replaceAll('\u0001', '**')
    .replace(/\\\\\s*$/, BROKEN);
}
