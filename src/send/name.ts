import { nameWords, unreserved } from '../io/file-name.ts';

/**
 * UTF-16 units of a name on FAT32 (Microsoft, FAT32 specification: 255), less what a mark and an ending need; and bytes
 * of one in a folder of this machine.
 */
const [LONGEST, MOST_BYTES] = [200, 220];

/**
 * The name of a book on a device: `Author - Title`, fit for FAT: none of `<>:"/\|?*`, no control characters, no dot or
 * space at either end. Of more than two authors the first stands for all; of none, the title stands alone.
 */
export function deviceName(title: string, authors: readonly string[]): string {
  const by = authors.length > 2 ? `${authors[0]} et al` : authors.join(' & ');
  const full = nameWords(by) === '' ? nameWords(title) : `${nameWords(by)} - ${nameWords(title)}`;
  return unreserved(shorten(full).replace(/[.\s]+$/, '')) || 'untitled';
}

/** Cuts between characters, at a word's end where one is near. */
function shorten(name: string): string {
  if (name.length <= LONGEST && Buffer.byteLength(name) <= MOST_BYTES) return name;
  let short = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (short.length + character.length > LONGEST || bytes > MOST_BYTES) break;
    short += character;
  }
  const space = short.lastIndexOf(' ');
  return space > short.length * 0.8 ? short.slice(0, space) : short;
}

/** Whether two names are one file on a file system that ignores case. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
