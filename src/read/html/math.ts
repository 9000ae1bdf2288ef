import { BORDER } from '../../model/index.ts';
import { type FormulaNode, formulaText, SILENT_ELEMENT } from './formula.ts';
import type { ElementNode, PageNode } from './tree.ts';

/** MathML's elements, without prefixes. */
const NAMES =
  `math mrow mi mn mo ms mtext mfrac msup msub msubsup msqrt mroot mover munder munderover mtable mtr mtd mfenced
semantics annotation annotation-xml mstyle mspace mpadded mphantom menclose mmultiscripts mprescripts none merror maction
mlabeledtr`.split(/\s+/);

/** Prefixes under which XHTML writes them. */
const PREFIXES = ['m', 'mml', 'math', 'mathml'];

export const MATH_ELEMENTS: readonly string[] = NAMES;

/** Each prefixed name with the plain one. */
export const MATH_PREFIXED: readonly (readonly [string, string])[] = NAMES.flatMap((name) =>
  PREFIXES.map((prefix) => [`${prefix}:${name}`, name] as const),
);

/** A formula of a page on one line; what its author said of it where it shows nothing. */
export function mathText(element: ElementNode): string {
  return formulaText(toFormula(element)).replace(/\s+/g, ' ').trim() || (element.attributes.alttext ?? '').trim();
}

/** The letters and signs of a formula as the page has them, in the form in which the page's own letters are listed. */
export function mathLetters(node: PageNode): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, BORDER);
  return SILENT_ELEMENT.test(node.name) ? '' : node.children.map(mathLetters).join('');
}

function toFormula(element: ElementNode): FormulaNode {
  const { open = '(', close = ')', separators = ',' } = element.attributes;
  return {
    name: element.name,
    text: element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
    children: rowed(element).map(toFormula),
    ...(element.name === 'mfenced' ? { fences: { open, close, separator: separators.trim().charAt(0) } } : {}),
  };
}

function rowed(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child) => child.type === 'element');
}
