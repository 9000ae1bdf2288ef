import type { Inline, Removal } from '../../model/index.ts';
import type { Line } from './lines.ts';

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
