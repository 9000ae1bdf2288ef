const MAX_LENGTH = 120;
/** Names that Windows reserves for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name for a title that every file system takes: no `<>:"/\|?*`, no control characters, no leading dot,
 * no trailing dot or space, at most 120 characters. An empty result becomes `untitled`.
 */
export function fileNameFor(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  const short = [...plain]
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/[.\s]+$/, '');
  if (short === '') return 'untitled';
  return RESERVED.test(short) ? `${short}_` : short;
}

/** Gives out names of which no two are the same on a file system that ignores case: `Name`, `Name (2)` … */
export function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const key = name.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count === 1) return name;
    const numbered = `${name} (${count})`;
    taken.set(numbered.toLowerCase(), 1);
    return numbered;
  };
}
