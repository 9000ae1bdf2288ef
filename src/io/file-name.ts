/** Most bytes of a name: file systems take 255, and an ending and a hidden file's marks must fit too. */
const MAX_BYTES = 180;
const MAX_LENGTH = 120;
/** Names that Windows reserves for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i;

/**
 * A file name for a title that every file system and e-reader takes: no `<>:"/\|?*!%;$`, no control characters, no leading dot,
 * no trailing dot or space, at most 120 characters and 180 bytes. An empty result becomes `untitled`.
 */
export function fileNameFor(title: string): string {
  const short = shorten(nameWords(title)).replace(/[.\s]+$/, '');
  return short === '' ? 'untitled' : unreserved(short);
}

/**
 * Words as they may stand in any file's name: each stretch of other signs is one space, so none can come together. `!`
 * anywhere in a path splits the key under which a Kobo keeps a book, which then doesn't open (as kepubify's makers found); `%`,
 * `;` and `$` hide books from readers and their programs.
 */
export function nameWords(words: string): string {
  const plain = words.normalize('NFC').replace(/[<>:"/\\|?*!%;$\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ');
  return plain.replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '');
}

/** A name that is no device's on Windows. */
export function unreserved(name: string): string {
  return name.replace(RESERVED, '$1_');
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

/** Names that are given out once. */
export interface Names {
  /** A free name: the one asked for, or `Name (2)` …. An owner keeps the name that it has. */
  give(name: string, owner?: string): string;
  /** Takes a name for an owner, beside that which it goes by; false when it is another's. */
  take(name: string, owner: string): boolean;
  /** Learns that a name belongs to an owner. */
  note(name: string, owner: string): void;
  /** Learns that a name is nobody's to give. */
  bar(name: string): void;
}

/**
 * Gives out names of which no two are the same on a file system that ignores case: `Name`, `Name (2)` … Names that are
 * `taken` already (in lower case, by owner) go to their owners only, who keep theirs.
 */
export function uniqueNames(taken: ReadonlyMap<string, string> = new Map()): Names {
  const owners = new Map<string, string | null>(taken);
  const counts = new Map<string, number>();
  const kept = new Map([...taken].map(([name, owner]) => [owner, name]));
  const give = (name: string, owner?: string): string => {
    const key = name.toLowerCase();
    const before = owner === undefined ? undefined : kept.get(owner);
    const isNumbered = before?.startsWith(`${key} (`) && /^ \(\d+\)$/.test(before.slice(key.length));
    if (before !== undefined && isNumbered) return name + before.slice(key.length);
    let count = counts.get(key) ?? 1;
    let free = name;
    while (isTaken(owners, free.toLowerCase(), owner)) free = `${name} (${++count})`;
    counts.set(key, count);
    owners.set(free.toLowerCase(), owner ?? null);
    return free;
  };
  const take = (name: string, owner: string): boolean => {
    const key = name.toLowerCase();
    if (isTaken(owners, key, owner)) return false;
    owners.set(key, owner);
    return true;
  };
  const note = (name: string, owner: string): void => {
    owners.set(name.toLowerCase(), owner);
    kept.set(owner, name.toLowerCase());
  };
  const bar = (name: string): void => {
    const key = name.toLowerCase();
    owners.set(key, null);
    for (const [owner, held] of kept) if (held === key) kept.delete(owner);
  };
  return { give, take, note, bar };
}

function isTaken(owners: ReadonlyMap<string, string | null>, name: string, owner: string | undefined): boolean {
  const holder = owners.get(name);
  return holder !== undefined && (owner === undefined || holder !== owner);
}
