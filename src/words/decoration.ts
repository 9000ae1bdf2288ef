/** What may stand around a heading without being part of it. */
const EDGE = /[\s~*=#_\-–—•·|<>+¤§†＃★☆◆◇■□●○]/;

const PAIRS: readonly string[] = ['[]', '()', '{}', '【】', '〔〕', '（）', '［］'];

/** The stretch of a line inside its decoration: rules, tildes, brackets that hold the whole line. */
export function undecorate(line: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = line.length;
  const drawn = mirrored(line.trimEnd());
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

/** How many signs at a line's start stand at its end too, turned round: the 3 of `-=) Chapter 1 (=-`. */
export function mirrored(line: string): number {
  const text = line.trimStart();
  let length = 0;
  while (length * 2 < text.length) {
    const sign = text[length] ?? '';
    if (/[\p{L}\p{N}\s"“”'‘’«»]/u.test(sign) || (TURNED.get(sign) ?? sign) !== text[text.length - 1 - length]) break;
    length++;
  }
  return length > 1 ? length : 0;
}
