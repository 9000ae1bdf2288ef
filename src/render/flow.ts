import { escapeAttribute } from '../markup/write.ts';
import { codeUnitAt } from '../model/index.ts';
import type { MarkPlace, Piece } from './block.ts';

/** A page as a stream: sections open and close between its pieces. */
export type FlowItem =
  | Piece
  | { readonly type: 'open'; readonly xhtml: string; readonly again: string; readonly id: string }
  | { readonly type: 'close' };

/** The bodies of a page's files, and which of them each section begins in. */
export interface PageBodies {
  readonly bodies: readonly string[];
  readonly starts: ReadonlyMap<string, number>;
}

/** Old readers refuse or stall on files of 300 KB; this leaves room for the document around the body. */
const MOST_BYTES = 240_000;
/** From this share of a file's aim on, a scene break is a good place to end it. */
const EARLY_ENOUGH = 0.7;
const CLOSE = '</section>\n';

/**
 * Sets a page's stream in as many files as its size asks for; cuts fall after scene breaks where they can, and where
 * they would fall without marks.
 */
export function setFiles(flow: readonly FlowItem[], mark?: MarkPlace): PageBodies {
  return write(flow, isShort(flow) ? new Set() : cutsOf(flow), mark);
}

/** Whether the page fits a file even if every UTF-16 unit takes three bytes, the most that one can. */
function isShort(flow: readonly FlowItem[]): boolean {
  let units = 0;
  for (const item of flow) if (item.type === 'piece') units += item.xhtml.length;
  return units * 3 <= MOST_BYTES;
}

/** Indices of the items before which a new file begins; the files come out about equally long. */
function cutsOf(flow: readonly FlowItem[]): ReadonlySet<number> {
  const sizes = flow.map((item) => (item.type === 'piece' ? byteLength(item.xhtml) : 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= MOST_BYTES) return new Set();
  const aim = total / Math.ceil(total / MOST_BYTES);
  const cuts = new Set<number>();
  let size = 0;
  sizes.forEach((next, i) => {
    const enough = size >= (afterBreak(flow[i - 1]) ? aim * EARLY_ENOUGH : aim);
    if (next > 0 && size > 0 && (enough || size + next > MOST_BYTES)) {
      cuts.add(beforeOpenings(flow, i));
      size = 0;
    }
    size += next;
  });
  return cuts;
}

/** The start of the sections that open right before an item: a section begins with its first piece. */
function beforeOpenings(flow: readonly FlowItem[], index: number): number {
  let start = index;
  while (flow[start - 1]?.type === 'open') start--;
  return start;
}

function afterBreak(item: FlowItem | undefined): boolean {
  return item?.type === 'piece' && item.sceneBreak;
}

function write(flow: readonly FlowItem[], cuts: ReadonlySet<number>, mark?: MarkPlace): PageBodies {
  const bodies: string[] = [];
  const starts = new Map<string, number>();
  const open: string[] = [];
  let body = '';
  flow.forEach((item, i) => {
    if (cuts.has(i)) {
      bodies.push(body + CLOSE.repeat(open.length));
      body = open.join('');
    }
    if (item.type === 'piece') body += mark ? marked(item, mark) : item.xhtml;
    else if (item.type === 'open') {
      body += item.xhtml;
      open.push(item.again);
      starts.set(item.id, bodies.length);
    } else {
      body += CLOSE;
      open.pop();
    }
  });
  bodies.push(body);
  return { bodies, starts };
}

/** A piece whose first element says where it stands in the sources. */
function marked({ xhtml, place }: Piece, mark: MarkPlace): string {
  return place ? xhtml.replace(/^<[a-z0-9]+/, (tag) => `${tag} data-at="${escapeAttribute(mark(place))}"`) : xhtml;
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  const { length } = text;
  let bytes = length;
  for (let i = 0; i < length; i++) {
    const unit = codeUnitAt(text, i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
