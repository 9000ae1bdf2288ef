import { type Grammar, type Mended, mendedXml } from '../../markup/mend.ts';
import { madePage, rawText } from '../../markup/tree.ts';
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
  const body = withDashLists(withTypedHeadings(writer.finish(PLAIN_PARAGRAPH)));
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

/** The marks of Markdown before a heading; one has so many letters at most. */
const MARKS = /^\s{0,3}(#{1,6})\s+(?=[^\s#].*\p{L})(?!.*#\s*$)/u;
const LONGEST_HEADING = 120;

/**
 * Makes headings of the paragraphs that are typed as Markdown's: `## The Weir`. Those of the highest rank that comes more
 * than once stand as high as what the document sets as headings.
 */
function withTypedHeadings(all: readonly Settled[]): readonly Settled[] {
  const marks = new Map(
    all.flatMap((entry) => {
      const typed = isParagraph(entry) ? rawText(entry).slice(0, LONGEST_HEADING + 1) : '';
      const isOne = typed.length <= LONGEST_HEADING && !typed.trimEnd().includes('\n');
      const mark = isOne && typed.includes('#') ? MARKS.exec(typed) : null;
      return mark?.[1] === undefined ? [] : [[entry, { level: mark[1].length, length: mark[0].length }] as const];
    }),
  );
  if (marks.size < LEAST) return all;
  const set = all.flatMap((entry) => (isTitled(entry) && entry.kind === 'heading' ? entry.level : []));
  const typed = [...marks.values()].map(({ level }) => level);
  const lower = set.length === 0 ? 0 : highest(set) - highest(typed);
  return all.map((entry) => {
    const mark = marks.get(entry);
    if (mark === undefined || !isParagraph(entry)) return entry;
    const children = withoutStart(entry.children, mark.length);
    const text = children.map(rawText).join('');
    const level = Math.min(6, Math.max(1, mark.level + lower));
    return { kind: 'heading', level, attributes: entry.attributes, text, name: text, children };
  });
}

/** The highest rank that comes more than once; the highest of all where none does. */
function highest(levels: readonly number[]): number {
  const sorted = levels.toSorted((a, b) => a - b);
  return sorted.find((level, i) => sorted[i + 1] === level) ?? sorted[0] ?? 1;
}

function isParagraph(entry: Settled): entry is ElementNode {
  return entry !== '\n' && 'type' in entry && entry.type === 'element' && entry.name === 'p';
}

function isTitled(entry: Settled): entry is WrittenTitle {
  return entry !== '\n' && 'level' in entry;
}

/** Nodes without the first letters of their text. */
function withoutStart(nodes: readonly PageNode[], letters: number): readonly PageNode[] {
  let left = letters;
  return nodes.flatMap((node): PageNode[] => {
    const cut = Math.min(left, rawText(node).length);
    left -= cut;
    if (cut === 0) return [node];
    if (node.type === 'text') return node.value.length === cut ? [] : [{ ...node, value: node.value.slice(cut) }];
    return node.type === 'element' ? [{ ...node, children: withoutStart(node.children, cut) }] : [node];
  });
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
