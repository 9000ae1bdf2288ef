/** Most bytes of a name: file systems take 255, and an ending and a hidden file's marks must fit too. */
const MAX_BYTES = 180;
const MAX_LENGTH = 120;
/** Names that Windows reserves for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name for a title that every file system takes: no `<>:"/\|?*`, no control characters, no leading dot,
 * no trailing dot or space, at most 120 characters and 180 bytes. An empty result becomes `untitled`.
 */
export function fileNameFor(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  const short = shorten(plain).replace(/[.\s]+$/, '');
  if (short === '') return 'untitled';
  return short.replace(RESERVED, '$1_');
}

function shorten(name: string): string {
  const encoder = new TextEncoder();
  let short = '';
  let bytes = 0;
  for (const character of [...name.slice(0, 2 * MAX_LENGTH)].slice(0, MAX_LENGTH)) {
    bytes += encoder.encode(character).length;
    if (bytes > MAX_BYTES) break;
    short += character;
  }
  return short;
}

/** Gives out names of which no two are the same on a file system that ignores case: `Name`, `Name (2)` … */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const key = name.toLowerCase();
    let count = counts.get(key) ?? 1;
    let free = name;
    while (taken.has(free.toLowerCase())) free = `${name} (${++count})`;
    counts.set(key, count);
    taken.add(free.toLowerCase());
    return free;
  };
}
