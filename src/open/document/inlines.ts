import { MATH_ELEMENTS } from '../../markup/formula.ts';
import type { ElementNode, Formula, FormulaNode, PageNode } from '../../model/index.ts';
import type { Look } from './look.ts';
import { allowed, shownText, written, writtenText } from './tree.ts';

/** A piece of a paragraph as it grows. */
export type Piece =
  | { readonly type: 'text'; readonly value: string; readonly look: Look }
  | { readonly type: 'break' }
  | { readonly type: 'formula'; readonly formula: Formula }
  | { readonly type: 'image'; readonly src: string; readonly alt: string };

/** The name by which a footnote's mark finds it. */
export function noteId(number: number): string {
  return `note-${number}`;
}

/** Pieces without the marks of footnotes. */
export function unmarked(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece) => piece.type !== 'text' || piece.look.note === undefined);
}

/** Pieces that stand in the document, without those that it only shows: marks of footnotes, numbers that it makes. */
export function held(pieces: readonly Piece[]): readonly Piece[] {
  return unmarked(pieces).filter((piece) => piece.type !== 'text' || !piece.look.generated);
}

/** Whether a paragraph shows nothing: white space alone, line ends, or the prompt of a field. */
export function isEmpty(pieces: readonly Piece[]): boolean {
  return pieces.every(
    (piece) =>
      piece.type === 'break' || (piece.type === 'text' && (piece.look.prompt === true || piece.value.trim() === '')),
  );
}

/** The words of a paragraph on one line. */
export function plainText(pieces: readonly Piece[]): string {
  const words = pieces.map((piece) => {
    if (piece.type === 'formula') return piece.formula.text;
    return piece.type === 'text' ? piece.value : piece.type === 'image' ? piece.alt : ' ';
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Takes off a typed bullet with a tab behind it, as simple programs write lists; false when there is none. */
export function takeBullet(pieces: Piece[]): boolean {
  const start = pieces.findIndex((piece) => piece.type !== 'text' || piece.value.trim() !== '');
  const [first, second] = [pieces[start], pieces[start + 1]];
  if (first?.type !== 'text' || !/^\s*[•▪◦]/.test(first.value)) return false;
  const alone = first.value.trim().length === 1 && !first.value.includes('\t');
  const follows = alone ? second?.type === 'text' && /^\s*\t/.test(second.value) : /^\s*[•▪◦]\s*\t/.test(first.value);
  if (!follows) return false;
  pieces[start] = { ...first, value: first.value.replace(/^\s*[•▪◦]\s*/, '') };
  return true;
}

/** The pieces as nodes of a page. `even` leaves out a look that lies on the whole of a heading: it says nothing there. */
export function inlineNodes(pieces: readonly Piece[], even: boolean): readonly PageNode[] {
  const looks = even ? wholeLook(unmarked(pieces)) : null;
  const nodes: PageNode[] = [];
  let lineStart = false;
  for (const piece of merged(pieces)) {
    if (piece.type === 'break') nodes.push(written('br'));
    else if (piece.type === 'image') nodes.push(picture(piece.src, piece.alt));
    else if (piece.type === 'formula') nodes.push(written('math', [mathNode(piece.formula.math)]));
    else nodes.push(wrapped(lineStart ? indented(piece.value) : piece.value, piece.look, looks));
    lineStart = piece.type === 'break';
  }
  return nodes;
}

/** A part of a formula as a page has it. */
function mathNode({ name, text, children, fences }: FormulaNode): ElementNode {
  const known = MATH_ELEMENTS.includes(name) && name !== 'math' ? name : children.length > 0 ? 'mrow' : 'mtext';
  const attributes = fences ? { open: fences.open, close: fences.close, separators: fences.separator } : {};
  return written(known, children.length > 0 ? children.map(mathNode) : [writtenText(text)], attributes);
}

function picture(src: string, alt: string): ElementNode {
  return written('img', [], allowed('img', { src: shownText(src), alt: shownText(alt) }));
}

/** Word processors cut text wherever it was edited; neighbours that look alike are one. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let run: { readonly values: string[]; readonly look: Look } | null = null;
  const end = (): void => {
    if (run) result.push({ type: 'text', value: run.values.join(''), look: run.look });
    run = null;
  };
  for (const piece of pieces) {
    if (piece.type !== 'text') {
      end();
      result.push(piece);
    } else if (run && sameLook(run.look, piece.look)) run.values.push(piece.value);
    else {
      end();
      run = { values: [piece.value], look: piece.look };
    }
  }
  end();
  return result;
}

function sameLook(a: Look, b: Look): boolean {
  return (
    a === b ||
    (a.bold === b.bold &&
      a.italic === b.italic &&
      a.underline === b.underline &&
      a.strike === b.strike &&
      a.raised === b.raised &&
      a.link === b.link &&
      a.note === b.note)
  );
}

/** White space that indents a line after a typed line end; a tab is four columns. */
function indented(text: string): string {
  return text.replace(/^[ \t]+/, (lead) => '\u00a0'.repeat(lead.replaceAll('\t', '    ').length));
}

interface WholeLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

function wholeLook(pieces: readonly Piece[]): WholeLook {
  const looks = pieces.flatMap((p) => (p.type === 'text' && p.value.trim() !== '' ? [p.look] : []));
  return {
    bold: looks.every((look) => look.bold),
    italic: looks.every((look) => look.italic),
    underline: looks.every((look) => look.underline),
  };
}

/** A link is underlined because it is a link. */
function wrapped(text: string, look: Look, whole: WholeLook | null): PageNode {
  let node = writtenText(text);
  if (text.trim() === '') return node;
  if (look.strike) node = written('s', [node]);
  if (look.underline && look.link === null && !whole?.underline) node = written('u', [node]);
  if (look.italic && !whole?.italic) node = written('i', [node]);
  if (look.bold && !whole?.bold) node = written('b', [node]);
  if (look.raised) node = written(look.raised, [node]);
  if (look.note !== undefined) return written('a', [node], { href: `#${noteId(look.note)}`, role: 'doc-noteref' });
  const outside = look.link !== null && /^(?:https?:|mailto:)/i.test(look.link);
  return outside ? written('a', [node], allowed('a', { href: shownText(look.link ?? '') })) : node;
}
