import type { Inline, Removal } from '../../model/index.ts';
import type { Line } from './lines.ts';
import type { System } from './systems.ts';

/** `［＃…］`: what Aozora Bunko's annotations stand in. */
const ANNOTATION = /［＃[^［］]{1,120}］/u;
/** How deep a line is set in, or that it stands at the foot: before its words. */
const SET_IN = /^(?:［＃(?:[^［］「」]{0,16}(?:字下げ|字上げ)|地付き|改行天付き)[^［］「」]{0,20}］)+/u;
const LEVELS: Readonly<Record<string, number>> = { 大: 1, 中: 2, 小: 3 };
const HEADING = /^(.{1,80}?)［＃「\1」は(?:同行|窓)?([大中小])見出し］$/u;
const BETWEEN =
  /^［＃(?:ここから)?(?:同行|窓)?([大中小])見出し］(.{1,80}?)［＃(?:ここで)?(?:同行|窓)?[大中小]見出し終わり］$/u;
const PAGE = /^［＃(?:改ページ|改丁|改見開き|改段)］$/u;
/** A line that opens or closes a passage: set in, narrow, bold, in a frame. */
const PASSAGE = /^［＃ここ(?:から|で)[^［］「」]{1,40}］$/u;
const DOTS = '[^「」［］]{0,10}(?:傍点|圏点|傍線|波線)';

/**
 * Aozora Bunko's annotations: headings, new pages, how lines are set in, dots beside words, bold. What is not known
 * (a sign that no font had, a slip that the makers left) stays as it stands.
 */
export const AOZORA: System = {
  // One heading that says its own words is no chance; of other annotations there are several.
  is: (_, marked) => {
    const annotated = marked.filter(({ text }) => ANNOTATION.test(text));
    return annotated.length > 1 || annotated.some(({ text }) => HEADING.test(text.replace(SET_IN, '')));
  },
  read: (text) => {
    if (!text.includes('［＃')) return null;
    if (PAGE.test(text)) return { as: 'rule' };
    if (PASSAGE.test(text)) return { as: 'gone' };
    const line = text.replace(SET_IN, '').trim();
    const heading = HEADING.exec(line);
    if (heading) return { as: 'heading', text: heading[1] ?? '', level: LEVELS[heading[2] ?? ''] ?? 2 };
    const between = BETWEEN.exec(line);
    if (between) return { as: 'heading', text: between[2] ?? '', level: LEVELS[between[1] ?? ''] ?? 2 };
    return line === text ? null : { as: 'text', text: line };
  },
  inline: [
    [new RegExp(`(.{1,60}?)［＃「\\1」に${DOTS}］`, 'gu'), '<i>$1</i>'],
    [/(.{1,60}?)［＃「\1」は太字］/gu, '<b>$1</b>'],
    [/(.{1,60}?)［＃「\1」は斜体］/gu, '<i>$1</i>'],
    [new RegExp(`［＃${DOTS}］([^［］]{1,400})［＃${DOTS}終わり］`, 'gu'), '<i>$1</i>'],
    [/［＃太字］([^［］]{1,400})［＃太字終わり］/gu, '<b>$1</b>'],
    [new RegExp(`［＃「[^「」［］]{1,60}」(?:に${DOTS}|は(?:太字|斜体|縦中横|行右小書き|[大中小]見出し))］`, 'gu'), ''],
    [
      /［＃(?:縦中横|縦中横終わり|行右小書き|行右小書き終わり|改行天付き|地付き|地から[０-９0-9一二三四五六七八九十]{1,3}字上げ)］/gu,
      '',
    ],
  ],
};

/**
 * Japanese readings as typed texts have them: kana in double angle brackets behind Chinese characters or behind whatever
 * a bar opens, anything in them behind a wide bar. The same brackets round anything else are those of a title.
 */
const READING =
  /｜(?<wide>[^|｜《》]{1,40})《(?<any>[^《》]{1,40})》|(?:\|(?<narrow>[^|｜《》]{1,20})|(?<bare>[\p{Script=Han}々〆ヶ]{1,12}))《(?<kana>[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{1,30})》/gu;

/** A line as inlines, its typed readings as ruby. */
export function withReadings(text: string): readonly Inline[] {
  if (!text.includes('《')) return [{ type: 'text', value: text }];
  const inlines: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(READING)) {
    const { wide, any, narrow, bare, kana } = match.groups ?? {};
    const base = wide ?? narrow ?? bare ?? '';
    const reading: Inline = { type: 'reading', children: [{ type: 'text', value: `（${any ?? kana ?? ''}）` }] };
    if (match.index > done) inlines.push({ type: 'text', value: text.slice(done, match.index) });
    inlines.push({ type: 'ruby', children: [{ type: 'text', value: base }, reading] });
    done = match.index + match[0].length;
  }
  if (done < text.length || inlines.length === 0) inlines.push({ type: 'text', value: text.slice(done) });
  return inlines;
}

/** The bars that open words with a reading: ruby shows where they begin. */
export function readingBars(lines: readonly Line[], source: string): readonly Removal[] {
  return lines.flatMap(({ text, number }) => {
    if (!text.includes('《')) return [];
    const bars = [...text.matchAll(READING)].flatMap((match) => (/^[|｜]/.test(match[0]) ? [match[0][0] ?? ''] : []));
    const place = { source, line: number, endLine: number };
    return bars.map((bar): Removal => ({ name: 'markup', place, text: bar }));
  });
}
