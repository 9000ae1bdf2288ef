import { codeUnitAt, isWordSign } from '../model/index.ts';

/** What may stand around a heading without being part of it. */
const EDGE = /[\s~*=#_\-–—•·|<>+¤§†＃★☆◆◇■□●○]/;

/** Letters that are drawn on both sides of a heading: `oOo Chapter 1 oOo`, `xXx The Weir xXx`. */
const DRAWN_LETTERS = /^(\s*([oOxX]{3,5})\s+)(?=\S).*\S\s+\2\s*$/u;

const PAIRS: readonly string[] = ['[]', '()', '{}', '【】', '〔〕', '（）', '［］'];

function mayBeDrawn(letter: number): boolean {
  const small = letter | 0x20;
  return small === 0x6f || small === 0x78;
}

/** The stretch of a line inside its decoration: rules, tildes, brackets that hold the whole line. */
export function undecorate(line: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = line.length;
  const first = end === 0 ? 0 : codeUnitAt(line, 0);
  if (first < 0x80 && isWordSign(first)) {
    const letters = mayBeDrawn(first) ? DRAWN_LETTERS.exec(line) : null;
    if (letters) {
      const from = letters[1]?.length ?? 0;
      const inner = undecorate(line.slice(from, line.trimEnd().length - (letters[2]?.length ?? 0)));
      return { start: from + inner.start, end: from + inner.end };
    }
    // A line that begins with any other plain letter or figure has nothing drawn before it, and no bracket around it.
    while (EDGE.test(line.charAt(end - 1))) end--;
    return { start, end };
  }
  const drawn = mirrored(line.trimEnd()) || again(line.trim());
  if (drawn > 0) [start, end] = [line.length - line.trimStart().length + drawn, line.trimEnd().length - drawn];
  for (let round = 0; round < 3; round++) {
    while (start < end && EDGE.test(line[start] ?? '')) start++;
    while (end > start && EDGE.test(line[end - 1] ?? '')) end--;
    const pair = `${line[start] ?? ''}${line[end - 1] ?? ''}`;
    const inner = line.slice(start + 1, end - 1);
    if (!PAIRS.includes(pair) || /[[\](){}【】〔〕（）［］]/.test(inner)) break;
    start++;
    end--;
  }
  return { start, end };
}

const TURNED = new Map([...'()[]{}<>\\/«»'].map((sign, i, all) => [sign, all[i % 2 === 0 ? i + 1 : i - 1] ?? sign]));

/** `//Rain//`, `::Rain::`: a sign twice or more, and as often at the end. */
const DOUBLED = /^(([/\\|:;+^%&$])\2+)(?!\2)\s*[\p{L}\p{N}](?:.*[^\s/\\|:;+^%&$])?\s*\1$/u;

/** How many signs a line is set between that stand at its end as at its start, apart from its words: the 3 of `«•» Rain «•»`. */
function again(text: string): number {
  const signs = text.charAt(0) === '«' ? (/^«[^\p{L}\p{N}\s«»]{1,6}»(?=\s)/u.exec(text)?.[0] ?? '') : '';
  return signs !== '' && text.length > signs.length * 2 + 2 && text.endsWith(` ${signs}`) ? signs.length : 0;
}

/** How many signs at a line's start stand at its end too, turned round: the 3 of `-=) Chapter 1 (=-`. */
export function mirrored(line: string): number {
  const text = line.trimStart();
  const doubled = DOUBLED.exec(text)?.[1]?.length ?? 0;
  if (doubled > 0) return doubled;
  let length = 0;
  while (length * 2 < text.length) {
    const sign = text[length] ?? '';
    if (/[\p{L}\p{N}\s"“”'‘’«»]/u.test(sign) || (TURNED.get(sign) ?? sign) !== text[text.length - 1 - length]) break;
    length++;
  }
  return length > 1 ? length : 0;
}

/** Small pictures that writers set around a heading, with the signs that change their look: `🌙 Chapter 1 🌙`. */
const PICTURES = String.raw`(?:(?![©®™‼⁉])\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u200D]*|[\u{1F1E6}-\u{1F1FF}]{2})`;
const PICTURES_BEFORE = new RegExp(`^(?:\\s*${PICTURES})+\\s*`, 'u');
const PICTURES_BEHIND = new RegExp(`(?:${PICTURES}\\s*)+$`, 'u');
/** What every such picture is written with: a cheap look that spares most lines the dear one. */
const MAY_BE_PICTURE = /[\u2190-\u2BFF\u3030\u303D\u3297\u3299\uD83C-\uD83E]/;

/** The stretch of a line between such pictures at its ends; null where there are none. They stay in the heading. */
export function withoutPictures(line: string): { readonly start: number; readonly end: number } | null {
  if (!MAY_BE_PICTURE.test(line)) return null;
  const start = PICTURES_BEFORE.exec(line)?.[0].length ?? 0;
  const behind = PICTURES_BEHIND.exec(line.slice(start))?.[0].length ?? 0;
  const end = line.length - behind;
  return start + behind > 0 && start < end ? { start, end } : null;
}
