import { type Diagnostic, type Origin, type Outcome, outcome, type Source, topOf } from '../model/index.ts';
import { formatOf, rowFor } from '../read/formats.ts';
import { signature } from './signature.ts';

/**
 * Opens a container: the sources inside it, in a text format or again a container. What is broken, dangerous or
 * beyond measure is refused with an error diagnostic and gives no source; it never throws for what the bytes hold.
 */
export type Unpacker = (source: Source, guard: Guard) => Promise<Outcome<readonly Source[]>>;

/** A row of the table of containers: files that hold stories, but not as plain text. */
export interface ContainerRow {
  readonly id: string;
  /** File name endings, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Where the texts in it come from; null when each says so for itself. */
  readonly origin: Origin | null;
  /** One line for `fascicle list formats`. */
  readonly summary: string;
  load(): Promise<Unpacker>;
}

/** Every container that a story may come in. */
export const containers: readonly ContainerRow[] = [
  {
    id: 'mail',
    extensions: ['mbox', 'mbx', 'eml', 'nws', 'usenet', 'rnews'],
    origin: 'mail',
    summary: 'saved mail and news: one message, or an archive whose posts are stories or parts of them',
    load: async () => (await import('./mail/index.ts')).unpack,
  },
  {
    id: 'mhtml',
    extensions: ['mhtml', 'mht'],
    origin: 'page',
    summary: 'a web page saved whole by a browser, with its pictures',
    load: async () => (await import('./mhtml.ts')).unpack,
  },
  {
    id: 'docx',
    extensions: ['docx', 'docm', 'dotx'],
    origin: 'document',
    summary: 'a document of Word, Google Docs or LibreOffice',
    load: async () => (await import('./docx/index.ts')).unpack,
  },
  {
    id: 'odt',
    extensions: ['odt', 'ott', 'fodt'],
    origin: 'document',
    summary: 'a document of LibreOffice or OpenOffice',
    load: async () => (await import('./odt/index.ts')).unpack,
  },
  {
    id: 'rtf',
    extensions: ['rtf'],
    origin: 'document',
    summary: 'a rich text of WordPad, TextEdit, Scrivener or Word',
    load: async () => (await import('./rtf/index.ts')).unpack,
  },
  {
    id: 'doc',
    extensions: ['doc'],
    origin: 'document',
    summary: 'a file called .doc that is one of the others; the binary .doc of old Word must be saved as .docx',
    load: async () => (await import('./doc.ts')).unpack,
  },
  {
    id: 'epub',
    extensions: ['epub'],
    origin: 'ebook',
    summary: 'an EPUB of any origin, with its metadata, pictures and cover',
    load: async () => (await import('./epub/index.ts')).unpack,
  },
  {
    id: 'fb2',
    extensions: ['fb2', 'fbz'],
    origin: 'ebook',
    summary: 'a FictionBook, as it is or zipped, with its metadata, notes, pictures and cover',
    load: async () => (await import('./fb2/index.ts')).unpack,
  },
  {
    id: 'tex',
    extensions: ['tex', 'ltx', 'latex'],
    origin: 'document',
    summary: 'LaTeX as novels are typed in it; a main file takes in those of its folder that it names',
    load: async () => (await import('./latex/index.ts')).unpack,
  },
  {
    id: 'zip',
    extensions: ['zip'],
    origin: null,
    summary: 'a zip of stories in any of these formats, in natural order',
    load: async () => (await import('./zip.ts')).unpack,
  },
];

/** How deep containers may stand in each other: a book in an archive of archives, and no further. */
const DEEPEST = 3;

/** What all the containers of one book may hold together, in bytes: archives in archives multiply. */
const MOST_BYTES = 512 * 1024 ** 2;
/**
 * What containers inside a container may hold, however small it is; else so many times its own size: they are packed
 * already, and most of what they hold packs to a tenth at best.
 */
const SMALL_BYTES = 32 * 1024 ** 2;
const MOST_RATIO = 20;

/**
 * Runs a piece of work that makes no pause, and ends one that takes too long. A pause ends the piece: what an unpacker
 * does after an `await` is a piece of its own.
 */
export type Guard = <T>(work: () => T) => T;

/** Bytes that may still come out of containers; below zero when more came out. */
interface Budget {
  left: number;
}

/** The container of a file by its name's ending, whatever its case; null when no container has that ending. */
export function containerOf(name: string): ContainerRow | null {
  return rowFor(containers, name);
}

/**
 * Opens every container among the sources, and those inside them; the rest goes through as it is. Whoever gives a
 * `guard` may end work that takes too long.
 */
export async function unpack(
  sources: readonly Source[],
  guard: Guard = (work) => work(),
): Promise<Outcome<readonly Source[]>> {
  const opened: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  let left = MOST_BYTES;
  for (const source of await joinedTex(sources)) {
    const row = rowOf(source);
    if (row === null) {
      const { hasSeveralCodes, withoutQuotedPrintable } = await import('./mail/remnants.ts');
      // Each watch over a piece of work costs half a millisecond.
      const isCoded = isText(source) && hasSeveralCodes(source.bytes);
      const restored = isCoded ? guard(() => withoutQuotedPrintable(source)) : null;
      opened.push(restored?.source ?? source);
      diagnostics.push(...(restored?.diagnostics ?? []));
      continue;
    }
    const inside = await openedBy(row, source, guard);
    left -= sizeOf(inside.value);
    const most = Math.min(left, Math.max(SMALL_BYTES, source.bytes.length * MOST_RATIO));
    const budget = { left: most };
    const inner = await unpackInner(await joinedTex(inside.value), 1, budget, guard);
    left -= most - budget.left;
    // What is refused gives nothing: reading what came out before would only cost time.
    if (budget.left >= 0) opened.push(...inner.value);
    diagnostics.push(...inside.diagnostics, ...(budget.left < 0 ? [tooMuch(source.name)] : inner.diagnostics));
  }
  const { withoutIndexPages } = await import('./index-page.ts');
  const stories = withoutIndexPages(opened);
  const { postsApart } = await import('./posts-apart.ts');
  return outcome(postsApart(stories.value), {}, [...diagnostics, ...stories.diagnostics]);
}

/** Files of LaTeX with those that they take in. */
async function joinedTex(sources: readonly Source[]): Promise<readonly Source[]> {
  const isTex = (source: Source): boolean => rowOf(source)?.id === 'tex';
  if (!sources.some(isTex)) return sources;
  const { withInputs } = await import('./latex/inputs.ts');
  return withInputs(sources, isTex);
}

/** What stands in a container, and where it comes from. */
async function openedBy(
  { origin, load }: ContainerRow,
  source: Source,
  guard: Guard,
): Promise<Outcome<readonly Source[]>> {
  const opener = await load();
  const inside = await guard(() => opener(source, guard));
  if (origin === null) return inside;
  return { ...inside, value: inside.value.map((one) => ({ origin, ...one })) };
}

/** Opens containers that came out of others, until the budget is spent. */
async function unpackInner(
  sources: readonly Source[],
  depth: number,
  budget: Budget,
  guard: Guard,
): Promise<Outcome<readonly Source[]>> {
  const opened: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const row = rowOf(source);
    if (row === null) opened.push(source);
    else if (depth >= DEEPEST) diagnostics.push(tooDeep(source.name));
    else {
      const inside = await openedBy(row, source, guard);
      budget.left -= sizeOf(inside.value);
      if (budget.left < 0) break;
      const inner = await unpackInner((await joinedTex(inside.value)).map(saying(source)), depth + 1, budget, guard);
      opened.push(...inner.value);
      diagnostics.push(...inside.diagnostics, ...inner.diagnostics);
    }
  }
  return outcome(opened, {}, diagnostics);
}

/** What stood around a container, such as the words of a mail that it was attached to, said of what it holds as well. */
function saying({ stated }: Source): (inside: Source, at: number) => Source {
  return (inside, at) =>
    stated === undefined || at > 0 ? inside : { ...inside, stated: [...(inside.stated ?? []), ...stated] };
}

/** The container that a source is: by its name, or by its bytes when a document goes by the name of a text. */
function rowOf(source: Source): ContainerRow | null {
  const named = containerOf(source.name);
  if (named !== null) return source.format === named.id ? named : null;
  const kind = source.format === 'txt' ? signature(source.bytes) : source.format;
  return containers.find((row) => row.id === kind) ?? null;
}

/** Whether a source is read as plain text, by what it says of itself or by its name. */
function isText({ format, name }: Source): boolean {
  return format === 'txt' || (format === '' && formatOf(name)?.id === 'txt');
}

function sizeOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { bytes, page }) => sum + bytes.length + (page?.root.size ?? 0), 0);
}

function tooMuch(source: string): Diagnostic {
  return {
    id: 'container-refused',
    severity: 'error',
    place: topOf(source),
    reason: 'the archives hold more than a book does, all together',
    remedy: 'Unpack them yourself, and build the stories one by one.',
  };
}

function tooDeep(source: string): Diagnostic {
  return {
    id: 'container-refused',
    severity: 'error',
    place: topOf(source),
    reason: `archives are packed in each other more than ${DEEPEST} deep`,
    remedy: 'Unpack it yourself, and name the story inside.',
  };
}
