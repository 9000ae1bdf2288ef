import { folderInPath } from '../model/index.ts';
import { labelInside } from './division-label.ts';
import { readNumeral } from './numerals.ts';

/** Made when names are first compared: a collator takes milliseconds to make, and one story has nothing to compare. */
let collator: Intl.Collator | undefined;

/**
 * Compares names as people count: `part2` before `part10`, `2.txt` before `2 new.txt`, `Chapter Twenty-Two` before
 * `Chapter Twenty-Three`; alike on every machine. File name endings do not count.
 */
export function byNaturalOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(counted(a), counted(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A name with the number that it says in words or as a roman numeral in figures. */
function counted(name: string): string {
  const bare = withoutEnding(name).replace(CIRCLED, (sign) => ` ${circledNumber(sign)} `);
  if (!/\p{L}{3}/u.test(bare)) return bare;
  const at = folderInPath(bare).length;
  const stem = bare.slice(at).replaceAll('_', ' ');
  const label = labelInside(stem);
  if (label?.number != null && !/\p{Nd}/u.test(stem.slice(label.start, label.end))) {
    return `${bare.slice(0, at)}${stem.slice(0, label.start)}${label.word} ${label.number}${stem.slice(label.end)}`;
  }
  const numeral = readNumeral(stem);
  return numeral?.form === 'word' && numeral.end === stem.length ? `${bare.slice(0, at)}${numeral.value}` : bare;
}

/** Figures in circles, of which Unicode has three rows: `①`, `㉑`, `㊱`. */
const CIRCLED = /[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/g;

function circledNumber(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < 0x3000 ? code - 0x245f : code < 0x3260 ? code - 0x323c : code - 0x328d;
}

/** A file's name without its ending. */
export function withoutEnding(source: string): string {
  return source.replace(/\.[\p{L}\d]{1,8}$/u, '');
}
