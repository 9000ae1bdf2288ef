/** A family of e-readers: how its disk is known, where books go on it, and what it reads. */
export interface Device {
  /** What the command line calls it. */
  readonly id: string;
  readonly name: string;
  /** Files or folders that all stand on its disk, from the disk's root; none where nothing marks it. */
  readonly markers: readonly string[];
  /** Names under which its disk is mounted, lower case, where that is all there is to know it by. */
  readonly volumes: readonly string[];
  /** Folders for books, from the disk's root: the first that is there, else the first is made. `.` is the root. */
  readonly folders: readonly string[];
  /** Ids of the targets it shows, the best first. */
  readonly targets: readonly string[];
  /** Endings of other files it shows as they are. */
  readonly reads: readonly string[];
  /** What a user should know; null when it just works. */
  readonly note: string | null;
}

/**
 * Every family, in the order in which a disk is asked: the surest marks first. The facts come from public notes on
 * the devices; none was at hand.
 */
export const devices: readonly Device[] = [
  {
    id: 'kobo',
    name: 'Kobo',
    markers: ['.kobo'],
    volumes: ['koboereader'],
    folders: ['.'],
    targets: ['kepub', 'epub'],
    reads: ['pdf', 'cbz'],
    note: 'Eject it before you unplug it; the book shows once the Kobo has looked through its files.',
  },
  {
    id: 'tolino',
    name: 'Tolino',
    markers: ['.tolino'],
    volumes: ['tolino'],
    folders: ['Books', '.'],
    targets: ['epub'],
    reads: ['pdf'],
    note: null,
  },
  {
    id: 'pocketbook',
    name: 'PocketBook',
    markers: ['system/config'],
    volumes: [],
    folders: ['books', 'Books', '.'],
    targets: ['epub'],
    reads: ['pdf', 'fb2', 'mobi', 'txt'],
    note: null,
  },
  {
    id: 'kindle',
    name: 'Kindle',
    markers: ['documents', 'system'],
    volumes: ['kindle'],
    folders: ['documents'],
    // Over USB a Kindle never shows an EPUB.
    targets: ['azw3'],
    reads: ['mobi', 'kfx', 'pdf', 'txt'],
    note: 'The AZW3 writer is experimental. `fascicle send --email` sends the EPUB through Send to Kindle instead.',
  },
  {
    id: 'nook',
    name: 'Nook',
    markers: [],
    volumes: ['nook'],
    folders: ['NOOK/My Books', 'NOOK/Books', 'My Books', 'Books', '.'],
    targets: ['epub'],
    reads: ['pdf'],
    note: null,
  },
  {
    id: 'apple',
    name: 'Apple Books',
    markers: [],
    volumes: [],
    folders: ['.'],
    targets: ['epub'],
    reads: ['pdf'],
    note: 'It is no disk: send the EPUB by AirDrop, or open it in Files.',
  },
  {
    id: 'koreader',
    name: 'KOReader and other readers of EPUB',
    markers: [],
    volumes: [],
    folders: ['.'],
    targets: ['epub'],
    reads: ['pdf', 'azw3', 'mobi', 'fb2', 'txt'],
    note: '`fascicle serve` offers the books over the network.',
  },
];

/** The family with the id; null when there is none. */
export function deviceOf(id: string): Device | null {
  return devices.find((device) => device.id === id) ?? null;
}
