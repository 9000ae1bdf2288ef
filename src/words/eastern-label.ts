import type { Rank } from './divisions.ts';
import { figures, HAN_COUNT, hanNumber } from './numerals.ts';

/** A line that counts a division in Chinese, Japanese, Korean, Hebrew or Arabic. Offsets are into the line. */
export interface EasternLabel {
  readonly word: string;
  readonly rank: Rank;
  /** True where the number could not be read: only a series is believed. */
  readonly weak: boolean;
  readonly number: number | null;
  readonly end: number;
  readonly titleStart: number;
  readonly delimited: boolean;
}

/** No heading is longer, and what ends like a sentence is prose. */
const LONGEST = 60;
const SENTENCE = /[。．！？!?…،؛؟۔।,，、.][」』”"’)）]*\s*$/u;

const COUNT = `${HAN_COUNT}{1,7}`;

/** `第三章`, `第 12 話`; `卷二`, `其の三`. What follows is a title when a space or a stop is between. */
const HAN = new RegExp(`^(?:第\\s*(${COUNT})\\s*([章回節节卷部集话話篇幕])|([卷其])[之の]?(${COUNT}))`, 'u');
/** `제1장`, `12화`, `제삼장`. */
const HANGUL = /^(?:(?:제\s*)?(\d{1,4})|제\s*([일이삼사오육칠팔구십]{1,3}))\s*([장화회부권편])/u;
/** `פרק ראשון`, `الفصل الثاني عشر`: a word and a number, in figures or in a word or two. */
const SEMITIC = /^(פרק|חלק|الفصل|الجزء|الباب)\s+([^\s:：–—-]{1,16}(?:\s+عشرة?|\s+עשרה?)?)/u;

const RANKS: Readonly<Record<string, Rank>> = { 卷: 1, 권: 1, 部: 2, 篇: 2, 부: 2, 편: 2, חלק: 2, الجزء: 2 };

const ORDINALS: readonly string[] = [
  'ראשון שני שלישי רביעי חמישי שישי שביעי שמיני תשיעי עשירי',
  'א ב ג ד ה ו ז ח ט י',
  'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
];

/** Whether a line of an eastern script ends as prose does. */
export function endsLikeSentence(line: string): boolean {
  return line.length > LONGEST || SENTENCE.test(line);
}

/** Reads a line as such a label; null when it is none. */
export function readEastern(line: string): EasternLabel | null {
  if (line.length > LONGEST || !/^[第卷其제\dפחا]/u.test(line)) return null;
  const label = readHan(line) ?? readHangul(line) ?? readSemitic(line);
  if (label === null) return null;
  const gap = /^(?:[\s\u3000]*[:：.．、·・–—-]+[\s\u3000]*|[\s\u3000]+|(?=[「『（(【]))/u.exec(line.slice(label.end));
  const rest = line.slice(label.end).trim();
  if (rest !== '' && (gap === null || SENTENCE.test(rest))) return null;
  const titleStart = rest === '' ? line.length : label.end + (gap?.[0].length ?? 0);
  return { ...label, titleStart, delimited: rest !== '' };
}

type Start = Pick<EasternLabel, 'word' | 'rank' | 'weak' | 'number' | 'end'>;

function readHan(line: string): Start | null {
  const match = HAN.exec(line);
  const word = match?.[2] ?? match?.[3];
  return match && word ? start(word, hanNumber(match[1] ?? match[4] ?? ''), match[0].length) : null;
}

function readHangul(line: string): Start | null {
  const match = HANGUL.exec(line);
  if (!match?.[3]) return null;
  return start(match[3], match[1] ? Number(match[1]) : hanNumber(inHan(match[2] ?? '')), match[0].length);
}

/** Korean spellings of the Chinese numbers, as those are written. */
function inHan(letters: string): string {
  return [...letters].map((letter) => '一二三四五六七八九十'['일이삼사오육칠팔구십'.indexOf(letter)] ?? '').join('');
}

function readSemitic(line: string): Start | null {
  const match = SEMITIC.exec(line);
  if (!match?.[1] || !match[2]) return null;
  const count = match[2].replace(/['׳"״]/g, '');
  const named = ORDINALS.map((row) => row.split(' ').indexOf(count) + 1).find((value) => value > 0);
  const number = /^\p{Nd}{1,4}$/u.test(count) ? figures(count) : (named ?? null);
  return start(match[1], number, match[0].length);
}

function start(word: string, number: number | null, end: number): Start {
  return { word, rank: RANKS[word] ?? 3, weak: number === null, number, end };
}
