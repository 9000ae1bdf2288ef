/**
 * A number as a list shows it (the common values of ST_NumberFormat, ECMA-376 part 1, 17.18.59, and of
 * `style:num-format`, ODF 1.3 part 3, 19.502).
 */
export function formattedNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'a':
    case 'upperLetter':
    case 'A': {
      const letter = String.fromCharCode(97 + ((Math.max(1, number) - 1) % 26));
      const text = letter.repeat(Math.min(8, Math.ceil(Math.max(1, number) / 26)));
      return format.startsWith('upper') || format === 'A' ? text.toUpperCase() : text;
    }
    case 'lowerRoman':
    case 'i':
      return roman(number).toLowerCase();
    case 'upperRoman':
    case 'I':
      return roman(number);
    case 'cardinalText':
    case 'ordinalText':
      return NUMBER_WORDS[number] ?? String(number);
    case 'none':
    case '':
      return '';
    default:
      return String(number);
  }
}

const NUMBER_WORDS: readonly string[] =
  ' One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  );

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(Math.max(0, number), 3999);
  let text = '';
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
