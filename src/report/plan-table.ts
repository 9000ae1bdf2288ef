import type { Diagnostic } from '../model/index.ts';
import { fold } from '../words/fold.ts';
import { columns, printable } from './diagnostics.ts';
import type { Outline, OutlineChapter } from './outline.ts';

/** What becomes of one file of a folder in its book. */
export interface PlanRow {
  /** Its place in the book, from 1; null for a file that is left out. */
  readonly order: number | null;
  readonly file: string;
  /** The name of its first chapter in the contents. */
  readonly name: string;
  readonly chapters: number;
  readonly words: number;
  /** Where that name comes from. */
  readonly from: 'heading' | 'file name' | 'its place' | 'its facts' | '';
  /** What is odd about the file, in words; empty when nothing is. */
  readonly odd: readonly string[];
}

/** The files of a story in the order of its book, then those that are left out. */
export function planRows(outline: Outline, files: readonly string[]): readonly PlanRow[] {
  const pages = outline.chapters.flatMap(pagesOf);
  const order = [...new Set(pages.map(({ source }) => source))];
  const rows = order.map((file, i): PlanRow => {
    const own = pages.filter(({ source }) => source === file);
    const [first] = own;
    return {
      order: i + 1,
      file,
      name: first?.chapter.title ?? '',
      chapters: own.length,
      words: own.reduce((sum, { words }) => sum + words, 0),
      from: first ? whereFrom(first.chapter, file) : '',
      odd: oddities(file, outline.diagnostics),
    };
  });
  const left = files.filter((file) => !order.some((source) => source === file || source.startsWith(`${file}/`)));
  return [
    ...rows,
    ...left.map((file): PlanRow => {
      const odd = oddities(file, outline.diagnostics);
      return { order: null, file, name: 'no chapter', chapters: 0, words: 0, from: '', odd };
    }),
  ];
}

/** A chapter's share of one file. */
interface Page {
  readonly chapter: OutlineChapter;
  readonly source: string;
  readonly words: number;
}

function pagesOf(chapter: OutlineChapter): readonly Page[] {
  const words = new Map<string, number>();
  for (const scene of chapter.scenes) words.set(scene.source, (words.get(scene.source) ?? 0) + scene.words);
  const own = [...words].map(([source, count]): Page => ({ chapter, source, words: count }));
  return [...own, ...chapter.children.flatMap(pagesOf)];
}

function whereFrom({ line, title, titled }: OutlineChapter, file: string): PlanRow['from'] {
  if (line !== null) return 'heading';
  const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  if (plain(file.slice(file.lastIndexOf('/') + 1)).includes(plain(title))) return 'file name';
  return titled ? 'its facts' : 'its place';
}

/** Messages that say what is odd about a file of a folder. */
const ODD: ReadonlyMap<Diagnostic['id'], string> = new Map([
  ['duplicate-part', 'a second copy or version'],
  ['part-order', 'text and name count otherwise'],
  ['file-left-out', 'tells of the other files'],
  ['no-text', 'empty'],
  ['not-text', 'no text'],
  ['encoding-guessed', 'encoding guessed'],
  ['characters-replaced', 'letters lost'],
  ['container-refused', 'could not be opened'],
  ['unknown-format', 'unknown format'],
]);

function oddities(file: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const own = diagnostics.filter(({ place, severity }) => place?.source === file && severity !== 'info');
  return [...new Set(own.flatMap(({ id }) => ODD.get(id) ?? []))];
}

/** Rows that are shown of a long folder, at its beginning and end. */
const [FIRST, LAST] = [40, 5];

/** The rows as a table that fits a width; of a very long folder its beginning, its end and whatever is odd. */
export function showPlanTable(rows: readonly PlanRow[], width = 100): string {
  const isLong = rows.length > FIRST + LAST;
  const shown = rows.filter((row, i) => !isLong || i < FIRST || i >= rows.length - LAST || row.odd.length > 0);
  const base = (file: string): string => printable(file.slice(file.lastIndexOf('/') + 1));
  const cells = shown.map((row) => [
    row.order === null ? '–' : String(row.order),
    `${printable(row.name)}${row.chapters > 1 ? ` (+${row.chapters - 1})` : ''}`,
    base(row.file),
    row.order === null ? '' : row.words.toLocaleString('en-US'),
    row.from,
    row.odd.join(', '),
  ]);
  const table = [['', 'in the contents', 'file', 'words', 'named by', 'odd'], ...cells];
  const most = [6, Math.max(16, Math.floor(width * 0.3)), Math.max(16, Math.floor(width * 0.3)), 9, 10, 40];
  const widths = most.map((limit, c) => Math.min(limit, Math.max(...table.map((row) => columns(row[c] ?? '')))));
  const lines = table.map((row) =>
    row
      .map((cell, c) => inColumns(cell, widths[c] ?? 0, c === 0 || c === 3))
      .join('  ')
      .trimEnd(),
  );
  return isLong ? [...lines, `… ${rows.length - shown.length} more files in between`].join('\n') : lines.join('\n');
}

/** A cell in so many columns. */
function inColumns(text: string, width: number, isRight: boolean): string {
  let short = text;
  if (columns(text) > width) {
    short = '';
    for (const letter of text) {
      if (columns(short + letter) > width - 1) break;
      short += letter;
    }
    short = `${short.trimEnd()}…`;
  }
  const gap = ' '.repeat(Math.max(0, width - columns(short)));
  return isRight ? gap + short : short + gap;
}
