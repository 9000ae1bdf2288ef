import { BLOCK_END, BORDER, type Outcome, type Source } from '../../model/index.ts';
import type { Guard } from '../containers.ts';
import { counted, documentSource, opening, type ReadDocument } from '../document/source.ts';
import { signature } from '../signature.ts';
import { FORMULA_PROPERTIES } from './destinations.ts';
import { interpret } from './interpret.ts';
import { RtfReader } from './reader.ts';

/** Opens a rich text of WordPad, Word, LibreOffice, TextEdit or Scrivener, as the tree of a page. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  if (signature(source.bytes) !== 'rtf') return await (await import('../doc.ts')).unpack(source, guard);
  return opening(source, () => {
    const reader = new RtfReader(source.name);
    interpret(source.bytes, reader);
    reader.finish();
    const { letters, ...kept } = rtfWords(source.bytes);
    return documentSource(source, {
      writer: reader.writer,
      properties: reader.header.properties,
      letters: [letters, ...reader.unread].join(BLOCK_END),
      pictures: reader.pictures,
      leftOut: [
        ...counted(reader.comments, 'comment'),
        ...counted(reader.deletions, 'tracked deletion'),
        ...counted(reader.drawings, 'picture that only Windows draws'),
      ],
      ...kept,
      damaged: /\}\s*\0*$/.test(tail(source.bytes)) ? [] : ['the document ends in the middle: it was cut off'],
    });
  });
}

function tail(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(-64));
}

/** Destinations without running text (Rich Text Format 1.9.1). */
const SILENT: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet info listtext pntext pict header headerl headerr headerf footer footerl footerr footerf
fldinst sp objdata tc tcn tcl xe rxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend nonshppict shprslt
filetbl revtbl listtable listoverridetable pgdsctbl atrfstart atrfend atnid atnauthor annotation template mmathPict`.split(
    /\s+/,
  ),
);

/** Starred destinations with running text inside: a reader that does not know the others passes over them. */
const STARRED: ReadonlySet<string> = new Set([
  'shpinst',
  'shptxt',
  'do',
  'dptxbxtext',
  'footnote',
  'cs',
  'ud',
  'moMath',
  'moMathPara',
]);

/** Destinations that hold words beside the running text: entries of lists, properties; and running heads and feet. */
const BESIDE: ReadonlySet<string> = new Set(
  'ftnsep ftnsepc aftnsep aftnsepc sv tc tcn xe category manager company'.split(' '),
);
const MARGIN = /^(?:header|footer)[lrf]?$/;

const ENDS: ReadonlySet<string> = new Set([
  'par',
  'line',
  'cell',
  'row',
  'sect',
  'page',
  'nestcell',
  'column',
  'trowd',
  '\n',
]);

/** Where a word may end without a space: notes, text boxes, hidden words. */
const BORDERED: ReadonlySet<string> = new Set(['footnote', 'shptxt', 'dptxbxtext', 'v']);

interface Scope {
  readonly silent: boolean;
  readonly deleted: boolean;
  /** Whether what stands here is kept beside the text, or runs at the edge of its pages, and whether a person remarks it. */
  readonly beside: boolean;
  readonly margin: boolean;
  readonly remark: boolean;
  /** The next control word names the group's destination: 1, or 2 after the star. */
  readonly naming: 0 | 1 | 2;
  /** Whether a border stands where the group ends. */
  readonly bordered: boolean;
}

/**
 * The running text of a rich text: all of its characters but those of destinations that print none, and deleted ones;
 * and the paragraphs that it keeps beside that.
 */
function rtfWords(bytes: Uint8Array): Pick<ReadDocument, 'letters' | 'beside' | 'margins' | 'remarks'> {
  const pieces: string[] = [];
  const beside: string[] = [];
  const margins: string[] = [];
  const remarks: string[] = [];
  const scopes: Scope[] = [];
  let scope: Scope = {
    silent: false,
    deleted: false,
    beside: false,
    margin: false,
    remark: false,
    naming: 0,
    bordered: false,
  };
  interpret(bytes, {
    open: () => {
      scopes.push(scope);
      scope = { ...scope, naming: 1, bordered: false };
    },
    close: () => {
      if (scope.bordered) pieces.push(BORDER);
      const around = scopes.pop() ?? scope;
      if (scope.beside !== around.beside) beside.push('\n');
      if (scope.margin !== around.margin) margins.push('\n');
      if (scope.remark !== around.remark || scope.deleted !== around.deleted) remarks.push('\n');
      scope = around;
    },
    word: (name, value) => {
      const { naming } = scope;
      if (name === '*') scope = { ...scope, naming: 2 };
      else if (naming > 0) {
        const silent =
          scope.silent || SILENT.has(name) || FORMULA_PROPERTIES.test(name) || (naming === 2 && !STARRED.has(name));
        const remark = scope.remark || name === 'annotation';
        // What a field at the edge of a page is to show is no word.
        const margin = (scope.margin || MARGIN.test(name)) && name !== 'fldinst';
        scope = { ...scope, silent, remark, margin, beside: scope.beside || BESIDE.has(name), naming: 0 };
      }
      if (name === 'upr') scope = { ...scope, silent: true };
      else if (name === 'ud' && naming === 2) scope = { ...scope, silent: false };
      else if (name === 'deleted') scope = { ...scope, deleted: value !== 0 };
      else if (name === 'plain') scope = { ...scope, deleted: false };
      else if (ENDS.has(name)) {
        pieces.push(BLOCK_END);
        for (const kept of [beside, margins, remarks]) if (kept.length > 0 && kept.at(-1) !== '\n') kept.push('\n');
      } else if (BORDERED.has(name)) {
        scope = { ...scope, bordered: true };
        pieces.push(BORDER);
      }
    },
    text: (value) => {
      if (scope.naming > 0) scope = { ...scope, naming: 0 };
      if (!scope.silent && !scope.deleted) pieces.push(value);
      else if (scope.remark || !scope.silent) remarks.push(value);
      else if (scope.margin) margins.push(value);
      else if (scope.beside) beside.push(value);
    },
    data: () => {},
  });
  const paragraphs = (kept: readonly string[]): readonly string[] => kept.join('').split('\n');
  return {
    letters: pieces.join(''),
    beside: paragraphs(beside),
    margins: paragraphs(margins),
    remarks: paragraphs(remarks),
  };
}
