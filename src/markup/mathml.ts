import type { Formula, FormulaNode } from '../model/index.ts';
import { SILENT_ELEMENT } from './formula.ts';
import { attributeOf, type Token, tokensOf } from './tokens.ts';
import { escapeAttribute, escapeText } from './write.ts';

/** Elements with so many parts, each with a meaning of its own; with others a reader refuses the page. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ...['mfrac', 'msup', 'msub', 'mroot', 'mover', 'munder'].map((name) => [name, 2] as const),
  ...['msubsup', 'munderover'].map((name) => [name, 3] as const),
]);
/** Elements with any number of parts. */
const ROWS: ReadonlySet<string> = new Set(['mrow', 'msqrt']);
/** Elements that hold words and no parts. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
/** Deeper parts are written without what they mean, for programs that read pages by recursion. */
const DEEPEST = 40;

/** A formula as MathML, with what a person types for it as its description. */
export function mathMarkup({ text, math }: Formula): string {
  const inner = math.name === 'math' ? parts(math, 0) : element(math, 0);
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="${escapeAttribute(text)}">${inner}</math>`;
}

function shownParts({ children }: FormulaNode): readonly FormulaNode[] {
  return children.filter(({ name }) => !SILENT_ELEMENT.test(name));
}

function parts(node: FormulaNode, depth: number): string {
  const shown = shownParts(node);
  return shown.length === 0
    ? token({ ...node, name: TOKENS.has(node.name) ? node.name : 'mtext' })
    : shown.map((child) => element(child, depth + 1)).join('');
}

function element(node: FormulaNode, depth: number): string {
  const shown = shownParts(node);
  if (shown.length === 0) return node.text.trim() === '' ? '<mrow></mrow>' : token(node);
  if (depth > DEEPEST) return token({ name: 'mtext', text: words(node), children: [] });
  if (PARTS.get(node.name) === shown.length || ROWS.has(node.name)) {
    return `<${node.name}>${parts(node, depth)}</${node.name}>`;
  }
  if (node.name === 'mfenced') return fenced(node, depth);
  if (node.name === 'mtable' && shown.every(({ name }) => name === 'mtr' || name === 'mlabeledtr'))
    return `<mtable>${shown.map((row) => tableRow(row, depth + 1)).join('')}</mtable>`;
  return `<mrow>${parts(node, depth)}</mrow>`;
}

function tableRow(row: FormulaNode, depth: number): string {
  const cells = shownParts(row).map(
    (cell) => `<mtd>${cell.name === 'mtd' ? parts(cell, depth) : element(cell, depth)}</mtd>`,
  );
  return `<mtr>${cells.join('')}</mtr>`;
}

function fenced(node: FormulaNode, depth: number): string {
  const { open = '(', close = ')', separator = ',' } = node.fences ?? {};
  const sign = (text: string): string => (text === '' ? '' : `<mo>${escapeText(text)}</mo>`);
  const inside = shownParts(node).map((child) => element(child, depth + 1));
  return `<mrow>${sign(open)}${inside.join(sign(separator))}${sign(close)}</mrow>`;
}

/** Words, figures and signs of a part; where a program wrote several into one, each by itself. */
function token({ name, text }: FormulaNode): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  if (name !== 'mi' || /^\p{L}[\p{L}\p{M}]*$/u.test(shown)) {
    const known = TOKENS.has(name) ? name : 'mtext';
    return shown === '' ? '' : `<${known}>${escapeText(shown)}</${known}>`;
  }
  const pieces = shown.match(/[\p{L}\p{M}]+|[\p{N}.,]*\p{N}|\S/gu) ?? [];
  const nameOf = (piece: string): string => (/^\p{L}/u.test(piece) ? 'mi' : /\p{N}/u.test(piece) ? 'mn' : 'mo');
  return pieces.map((piece) => `<${nameOf(piece)}>${escapeText(piece)}</${nameOf(piece)}>`).join('');
}

/** The words of a part in their order. */
function words(node: FormulaNode): string {
  const shown = shownParts(node);
  return shown.length === 0 ? node.text : shown.map(words).join(' ');
}

/** Whether a page has formulas, which a package document must say. */
export function holdsFormulas(xhtml: string): boolean {
  return xhtml.includes('<math ');
}

/** A page with each formula as its description, for readers that show no MathML. */
export function withTypedFormulas(xhtml: string): string {
  if (!holdsFormulas(xhtml)) return xhtml;
  let depth = 0;
  const shown = tokensOf(xhtml).map((part: Token): string => {
    if (part.name === 'math' && part.type === 'open') {
      depth += 1;
      return depth === 1 ? escapeText(attributeOf(part, 'alttext') ?? '') : '';
    }
    if (part.name === 'math' && part.type === 'close') {
      depth -= 1;
      return '';
    }
    return depth > 0 ? '' : part.source;
  });
  return shown.join('');
}
