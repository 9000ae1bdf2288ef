/** Numbers by which files may be put in order, one each; null for a file that has none. */
type Numbers = readonly (number | null)[];

/** At least half are numbered, and the numbers tell the parts apart (a doubled part is one too many, not the rule). */
export function isNumbered(numbers: Numbers, equalsAllowed: boolean): boolean {
  const stated = numbers.filter((n) => n !== null);
  const distinct = new Set(stated).size;
  if (stated.length < 2 || stated.length * 2 < numbers.length || distinct < 2) return false;
  return equalsAllowed ? distinct * 2 > stated.length : distinct === stated.length;
}

/** How many numbers stand there once more. */
export function equalsIn(numbers: Numbers): number {
  const stated = numbers.filter((n) => n !== null);
  return stated.length - new Set(stated).size;
}

/** Whether numbers count on one by one, with none left out and none twice. */
export function isCounted(numbers: Numbers): boolean {
  const sorted = numbers.filter((n) => n !== null).sort((a, b) => a - b);
  return sorted.length === numbers.length && sorted.every((n, i) => i === 0 || n === (sorted[i - 1] ?? 0) + 1);
}

/**
 * The numbers that most signs agree on. Where text and names number most files alike, a file without a number in its
 * text has that of its name. Where nearly all files are numbered alike, and with the names' numbers for the odd ones none
 * is left out or stands twice, these are slips of the text.
 */
export function agreedNumbers(stated: Numbers, byName: Numbers): Numbers {
  const both = stated.flatMap((number, i) => (number === null || byName[i] == null ? [] : [number === byName[i]]));
  const alike = both.filter(Boolean).length;
  if (alike < 2 || alike * 4 < both.length * 3) return stated;
  const filled = stated.map((number, i) => number ?? byName[i] ?? null);
  const numbers = equalsIn(filled) > equalsIn(stated) ? stated : filled;
  if (alike < 3 || alike * 4 < stated.length * 3 || isCounted(numbers)) return numbers;
  const agreed = numbers.map((number, i) => (number === byName[i] ? number : (byName[i] ?? number)));
  return isCounted(agreed) ? agreed : numbers;
}
