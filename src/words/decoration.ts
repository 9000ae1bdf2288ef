/** What may stand around a heading without being part of it. */
const EDGE = /[\s~*=#_\-–—•·|<>+¤§†]/;

/** The stretch of a line inside its decoration: rules, tildes, brackets that hold the whole line. */
export function undecorate(line: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = line.length;
  for (let round = 0; round < 3; round++) {
    while (start < end && EDGE.test(line[start] ?? '')) start++;
    while (end > start && EDGE.test(line[end - 1] ?? '')) end--;
    const pair = `${line[start] ?? ''}${line[end - 1] ?? ''}`;
    const inner = line.slice(start + 1, end - 1);
    if (!['[]', '()', '{}'].includes(pair) || /[[\](){}]/.test(inner)) break;
    start++;
    end--;
  }
  return { start, end };
}
