import type { ParagraphRole } from '../../model/index.ts';
import { isScreenplayTransition, SCENE_OPENS } from '../../words/screenplay.ts';
import { type AsMarkdown, BROKEN, comment, type LightFact } from './lines.ts';

/** Of what a title page says the rest is for whoever films it. */
const FACT = /^(?:title|subtitle|authors?|date|draft date|source|notes?|copyright)$/i;
/** What is said there to print the rest by. */
const KEY = /^\s*(\p{L}[\p{L} ]{1,20}):\s*(.*?)\s*$/u;

/** A line of capitals, but for what stands in brackets: who speaks, or where. */
function isInCapitals(line: string): boolean {
  const bare = line.replace(/\([^()]{0,60}\)/g, '');
  return /\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare);
}

/** Longer lines of speech are broken where they were full. */
const FULL = 60;

/**
 * Fountain, the markup of screenplays: a title page of `Key: value`, scenes that `INT.` or a dot opens, whoever speaks in
 * capitals above the speech, `> right`, `> centred <`, `# parts`. What is only for its author (`[[notes]]`, `/* cut *\/`,
 * `= what happens`) is hidden.
 */
export function fountain(lines: readonly string[]): AsMarkdown {
  const { facts, end, aside } = titlePage(lines);
  const roles = new Map<number, ParagraphRole | 'right' | 'center'>();
  const told = new Set(aside);
  let isCut = false;
  let speech: 'none' | 'name' | 'words' = 'none';
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === '' || (at < end && at >= 0);
  /** Whether a scene may open in plain capitals there: at the top, or behind what ends another. */
  let isFree = true;
  const read = (line: string, at: number): string => {
    if (at < end) return '';
    const visible = hidden(line, at);
    const words = visible.trim();
    if (words === '' || /^={3,}$/.test(words)) {
      speech = 'none';
      isFree ||= words !== '';
      return '';
    }
    const [isAlone, isAbove] = [isBlank(at - 1), !isBlank(at + 1)];
    if (speech !== 'none') return spoken(words, at);
    if (/^#{1,6}(?=\s*[^\s#])/.test(words)) return words.replace(/^(#+)\s*/, '$1 ');
    if (/^=[^=]/.test(words)) {
      told.add(at);
      return comment(words.slice(1));
    }
    if ((/^\.(?=[^\s.])/.test(words) || SCENE_OPENS.test(words)) && isAlone) return scene(words.replace(/^\./, ''), at);
    if (words.startsWith('>')) {
      const isCentred = words.endsWith('<');
      roles.set(at, isCentred ? 'center' : 'right');
      isFree = !isCentred;
      return plain(words.slice(1, isCentred ? -1 : undefined).trim());
    }
    if (words.startsWith('!')) return action(words.slice(1), at, isAbove);
    if (words.startsWith('~')) return `*${words.slice(1).trim()}*${isAbove ? BROKEN : ''}`;
    if (isAlone && !isAbove && isScreenplayTransition(words)) {
      roles.set(at, 'right');
      isFree = true;
      return plain(words);
    }
    const isName = words.startsWith('@') || (isInCapitals(words) && words.length <= MOST_IN_NAME);
    if (isAlone && isAbove && isName) {
      speech = 'name';
      isFree = false;
      return `${plain(words.replace(/^@/, '').replace(/\s*\^$/, ''))}${BROKEN}`;
    }
    if (isAlone && !isAbove && isFree && isInCapitals(words)) return scene(words, at);
    return action(words, at, isAbove);
  };
  return { lines: lines.map(read), facts, told, roles, settled: true };

  function scene(words: string, at: number): string {
    roles.set(at, 'dateline');
    isFree = false;
    return plain(words.replace(/\s*#[\w.-]{1,8}#$/, ''));
  }

  function action(words: string, at: number, isAbove: boolean): string {
    isFree = false;
    const isFull = words.length >= FULL && /^\s*\p{Ll}/u.test(lines[at + 1] ?? '');
    return `${plain(words)}${isAbove && !isFull ? BROKEN : ''}`;
  }

  function spoken(words: string, at: number): string {
    const isLast = isBlank(at + 1);
    // What somebody does while speaking, and the speech, stand on lines of their own.
    const isFull = words.length >= FULL && !words.startsWith('(');
    speech = isLast ? 'none' : 'words';
    return `${plain(words.replace(/^~\s*/, ''))}${isLast || isFull ? '' : BROKEN}`;
  }

  function hidden(line: string, at: number): string {
    let text = line;
    if (isCut) {
      const close = text.indexOf('*/');
      if (text.trim() !== '') told.add(at);
      if (close < 0) return '';
      isCut = false;
      text = text.slice(close + 2);
    }
    for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*')) {
      const close = text.indexOf('*/', open + 2);
      told.add(at);
      isCut = close < 0;
      text = text.slice(0, open) + (close < 0 ? '' : text.slice(close + 2));
    }
    if (!text.includes('[[')) return text;
    told.add(at);
    return text.replace(/ ?\[\[[^[\]]{0,2000}\]\]/g, '');
  }
}

const MOST_IN_NAME = 60;

/**
 * What the title page says, the line behind it, and the lines that are for the makers of a film: where to write to, who
 * has the rights. Nothing where the first line is no key.
 */
function titlePage(lines: readonly string[]): {
  readonly facts: readonly LightFact[];
  readonly end: number;
  readonly aside: readonly number[];
} {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !/^\s*(?:title|credit|authors?)\s*:/i.test(lines[first] ?? ''))
    return { facts: [], end: 0, aside: [] };
  const last = lines.findIndex((line, at) => at > first && line.trim() === '');
  const end = last < 0 ? lines.length : last;
  const entries: { label: string; values: string[]; at: number; to: number }[] = [];
  for (let at = first; at < end; at++) {
    const [, label, value = ''] = KEY.exec(lines[at] ?? '') ?? [];
    const open = entries.at(-1);
    if (label !== undefined) entries.push({ label, values: value === '' ? [] : [value], at, to: at });
    else if (open) {
      open.values.push((lines[at] ?? '').trim());
      open.to = at;
    }
  }
  const facts = entries.flatMap(({ label, values, at, to }): LightFact[] => {
    const words = values.map((value) => value.replace(/^[*_]+|[*_]+$/g, '').trim()).filter((value) => value !== '');
    if (words.length === 0) return [];
    // What is for the makers of a film is no fact of the book.
    if (!FACT.test(label)) return [{ label: '', value: '', at, to }];
    const all = /^authors?$/i.test(label) ? words.flatMap((value) => value.split(/\s*[,;&]\s+/)) : [words.join(' ')];
    return all.map((value) => ({ label: label.replace(/^authors$/i, 'author'), value, at, to }));
  });
  const aside = entries
    .filter(({ label, values }) => !FACT.test(label) && !(/^credit$/i.test(label) && isBy(values.join(' '))))
    .flatMap(({ at, to }) => Array.from({ length: to - at + 1 }, (_, i) => at + i));
  return { facts, end, aside };
}

/** Whether a credit is no more than `written by`: `a play in one room by` says something. */
function isBy(credit: string): boolean {
  return credit.trim().split(/\s+/).length <= 3;
}

/** A line of words that Markdown takes for no list, quotation, heading or code. */
function plain(words: string): string {
  return words.replace(/^(?:[-+>#|]|\d{1,9}(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
