import { type Grammar, type Mended, mendedXml } from '../../markup/mend.ts';
import { madePage } from '../../markup/tree.ts';
import { BeyondMeasure } from '../../markup/xml.ts';
import {
  type Diagnostic,
  type ElementNode,
  type Outcome,
  outcome,
  type PageNode,
  type Source,
  type StatedFact,
  topOf,
} from '../../model/index.ts';
import { endsAsClause } from '../../words/stops.ts';
import { refused } from '../refused.ts';
import { type Beside, besideRemovals } from './beside.ts';
import type { Settled, WrittenDash, WrittenTitle } from './context.ts';
import { endOfRun } from './entries.ts';
import { PLAIN_PARAGRAPH } from './look.ts';
import { type Properties, propertyFacts, realTitle, takeTitle } from './properties.ts';
import { closeTag, openTag, type WrittenPiece, written, writtenText } from './tree.ts';
import type { DocumentWriter } from './writer.ts';

/** A document that a reader of its format has written down. */
export interface ReadDocument extends Beside {
  readonly writer: DocumentWriter;
  readonly properties: Properties;
  /** Set when the lines of its pages run from top to bottom. */
  readonly vertical?: boolean;
  /** The text of the original, found without the writer. */
  readonly letters: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What was left out that is no text of the story: `2 comments`. */
  readonly leftOut: readonly string[];
  /** What was damaged, one reason each. */
  readonly damaged: readonly string[];
}

/** The one source that a document becomes: the tree of a page, with a paragraph of the original on each line. */
export function documentSource(source: Source, document: ReadDocument): Outcome<readonly Source[]> {
  const { writer, properties, pictures } = document;
  const body = withDashLists(writer.finish(PLAIN_PARAGRAPH));
  const titled = takeTitle(body, { title: realTitle(properties), author: properties.author }, source.name);
  const { page, removals } = titled;
  const stated = [
    ...titled.stated,
    ...propertyFacts(properties, writer.opening, source.name),
    ...(document.vertical ? [verticalIn(source.name)] : []),
  ];
  const left = [...writer.removals, ...removals];
  const made: Source = {
    ...pageSource(source, page),
    stated,
    letters: document.letters,
    ...(writer.generated.length > 0 ? { generated: writer.generated } : {}),
    removals: [...left, ...besideRemovals(document, page, { source: source.name, stated, removals: left })],
    ...(writer.moves.length > 0 ? { moves: writer.moves } : {}),
    ...(pictures.size > 0 ? { pictures } : {}),
  };
  return outcome([made], {}, messagesOf(source.name, document));
}

function verticalIn(source: string): StatedFact {
  const place = topOf(source);
  return { kind: 'writing', writing: { vertical: true, pages: 'rtl' }, by: 'properties', place };
}

/** Opens a document; whatever is too large or damaged beyond reading gives a refusal instead. */
export function opening(source: Source, read: () => Outcome<readonly Source[]>): Outcome<readonly Source[]> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BeyondMeasure)) throw error;
    return refused(source.name, error.message, 'Save it again, or cut it into smaller documents.');
  }
}

function messagesOf(source: string, { leftOut, damaged }: ReadDocument): readonly Diagnostic[] {
  const place = topOf(source);
  const left: Diagnostic = {
    id: 'comments-left-out',
    severity: 'info',
    place,
    reason: `left out of the document: ${leftOut.join(', ')}`,
    remedy: null,
  };
  return [
    ...(leftOut.length > 0 ? [left] : []),
    ...damaged.map(
      (reason): Diagnostic => ({
        id: 'container-damaged',
        severity: 'warning',
        place,
        reason,
        remedy: 'Open it in the program that made it, look whether all is there, and save it again.',
      }),
    ),
  ];
}

/** A part of a document as it is read: mended where its XML is broken, and what is said of that. */
export interface ReadPart {
  readonly bytes: Uint8Array;
  readonly damaged: readonly string[];
}

/** A part as it is, or mended as the grammar of its format has it. */
export function readPart(bytes: Uint8Array, grammar: Grammar): ReadPart {
  const mended = mendedXml(bytes, grammar);
  if (mended === null) return { bytes, damaged: [] };
  return { bytes: new TextEncoder().encode(mended.xml), damaged: [brokenXml(mended)] };
}

/** What is said of a file whose XML was mended. */
export function brokenXml({ reason }: Mended): string {
  return `its XML is broken, ${reason}: it was read as well as it can be, and words may stand at a wrong place`;
}

/** `3 comments`, `1 comment`; nothing for none. */
export function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];
}

/** Fewer in a row say nothing. */
const LEAST = 2;

/**
 * Writes the paragraphs that a dash marks. Word processors make a list of lines that begin with a dash, whether they are
 * dialogue or a list: lines in a row that hardly ever end like sentences are a list, all others keep their dash.
 */
function withDashLists(written: readonly Settled[]): readonly (WrittenPiece | WrittenTitle)[] {
  const result: (WrittenPiece | WrittenTitle)[] = [];
  for (let at = 0; at < written.length; ) {
    const entry = written[at] as Settled;
    if (!isDash(entry)) {
      result.push(entry);
      at += 1;
      continue;
    }
    const end = endOfRun(written, at, isDash);
    const run = written.slice(at, end);
    const items = run.filter(isDash);
    const isList =
      items.length >= LEAST &&
      items.filter(({ text }) => endsAsClause(text) || /[–—-]\s*$/.test(text)).length <= items.length / 4;
    const inner = run.map((one) => (isDash(one) ? dashed(one, isList) : one)) as readonly WrittenPiece[];
    result.push(...(isList ? [openTag('ul'), ...inner, closeTag('ul')] : inner));
    at = end;
  }
  return result;
}

function isDash(entry: Settled): entry is WrittenDash {
  return entry !== '\n' && 'kind' in entry && entry.kind === 'dash';
}

function dashed({ attributes, children }: WrittenDash, isItem: boolean): PageNode {
  if (isItem) return written('li', [written('p', children, attributes)]);
  return written('p', [writtenText('— '), ...children], attributes);
}

/** What the source of a document has once its format is read: a page in place of its bytes, and its name and day. */
export function pageSource(
  { name, modified }: Source,
  page: ElementNode,
): Pick<Source, 'name' | 'format' | 'bytes' | 'page' | 'modified'> {
  return {
    name,
    format: 'html',
    bytes: new Uint8Array(),
    page: madePage(page),
    ...(modified === undefined ? {} : { modified }),
  };
}
