/** UTF-16 units of a name on FAT32 (Microsoft, FAT32 specification: 255), less what a mark and an ending need. */
const LONGEST = 200;

/**
 * The name of a book on a device: `Author - Title`, fit for FAT: none of `<>:"/\|?*`, no control characters, no dot or
 * space at either end. Of more than two authors the first stands for all; of none, the title stands alone.
 */
export function deviceName(title: string, authors: readonly string[]): string {
  const by = authors.length > 2 ? `${authors[0]} et al` : authors.join(' & ');
  const full = plain(by) === '' ? plain(title) : `${plain(by)} - ${plain(title)}`;
  return shorten(full).replace(/[.\s]+$/, '') || 'untitled';
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

/** Cuts between characters, at a word's end where one is near. */
function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  let short = '';
  for (const character of name) {
    if (short.length + character.length > LONGEST) break;
    short += character;
  }
  const space = short.lastIndexOf(' ');
  return space > LONGEST * 0.8 ? short.slice(0, space) : short;
}

/** Whether two names are one file on a file system that ignores case. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
