import type { Formula, FormulaNode } from '../model/index.ts';
import { BLOCK } from './elements.ts';
import type { ElementNode, PageNode } from './tree.ts';

const RAISED = charMap('0123456789+-−=()abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ');
const LOWERED = charMap('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

const FRACTIONS = new Map(
  '1/2½ 1/3⅓ 2/3⅔ 1/4¼ 3/4¾ 1/5⅕ 2/5⅖ 3/5⅗ 4/5⅘ 1/6⅙ 5/6⅚ 1/8⅛ 3/8⅜ 5/8⅝ 7/8⅞'
    .split(' ')
    .map((one) => [one.slice(0, 3), one.slice(3)]),
);

/** Marks that stand above a letter, and the characters that set them there. */
const ABOVE = new Map([
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['_', '\u0304'],
  ['̅', '\u0305'],
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['̂', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['̃', '\u0303'],
  ['→', '\u20d7'],
  ['⃗', '\u20d7'],
  ['˙', '\u0307'],
  ['̇', '\u0307'],
  ['¨', '\u0308'],
  ['̈', '\u0308'],
]);

/** Elements that say again, for programs, what stands before them; or that nobody sees. */
export const SILENT_ELEMENT: RegExp = /^(annotation|annotation-xml|mphantom|mspace|none|mprescripts)$/;

/** A formula on one line as a person types it: `x² + 1`, `½`, `(a+b)/c`, `√x`. */
function formulaText(node: FormulaNode): string {
  const parts = node.children.filter(({ name }) => !SILENT_ELEMENT.test(name));
  // Once for each part: asked again at every depth, a deep formula would take for ever.
  const texts = parts.map(formulaText);
  const [a = '', b = '', c = ''] = texts.map((text) => text.trim());
  switch (node.name) {
    case 'mfrac':
      return FRACTIONS.get(`${a}/${b}`) ?? `${grouped(a)}/${grouped(b)}`;
    case 'msup':
      return `${grouped(a)}${raised(b)}`;
    case 'msub':
      return `${grouped(a)}${lowered(b)}`;
    case 'msubsup':
      return `${grouped(a)}${lowered(b)}${raised(c)}`;
    case 'msqrt':
      return `√${grouped(texts.join('').trim())}`;
    case 'mroot':
      return `${raised(b, '')}√${grouped(a)}`;
    case 'mover':
      return ABOVE.has(b) ? above(a, ABOVE.get(b) ?? '') : `${a}${raised(b)}`;
    case 'munder':
      return `${a}${lowered(b)}`;
    case 'munderover':
      return `${a}${lowered(b)}${raised(c)}`;
    case 'mfenced':
      return `${node.fences?.open ?? '('}${texts.join(node.fences?.separator ?? ',')}${node.fences?.close ?? ')'}`;
    case 'mtable':
      return `[${texts.join('; ')}]`;
    case 'mtr':
      return texts.join(', ');
    default:
      return parts.length === 0 ? shown(node.text) : texts.join('');
  }
}

/** Signs that only tell a program how its neighbours belong together are not shown. */
function shown(text: string): string {
  return text
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is more than one number, name or bracket is put in brackets where it would fall apart. */
function grouped(text: string): string {
  const isOne = /^(?:[\d.,]+|\p{L}[\p{M}\p{L}]*|.)$/u.test(text) || /^(?:\([^()]*\)|\[[^[\]]*\])$/.test(text);
  const isWord = /^[\p{L}\p{N}\p{M}√²³¹⁰⁴-₉]+$/u.test(text);
  return text === '' || isOne || isWord ? text : `(${text})`;
}

function raised(text: string, otherwise = '^'): string {
  if (text === '') return '';
  return inScript(text, RAISED) ?? (/^[′″‴'*†‡°]+$/u.test(text) ? text : `${otherwise}${grouped(text)}`);
}

function lowered(text: string): string {
  if (text === '') return '';
  return inScript(text, LOWERED) ?? `_${grouped(text)}`;
}

/** The text in small raised or lowered characters, where there are such. */
function inScript(text: string, characters: ReadonlyMap<string, string>): string | null {
  const plain = [...text.replace(/\s/g, '')].map((sign) => characters.get(sign));
  return plain.every((sign) => sign !== undefined) ? plain.join('') : null;
}

function above(text: string, mark: string): string {
  return [...text].length === 1 ? `${text}${mark}` : grouped(text) + mark;
}

function charMap(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to];
  return new Map([...from].map((sign, i) => [sign, signs[i] ?? sign]));
}

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

/** A formula of a page; null for one that shows nothing. */
export function formulaIn(element: ElementNode): Formula | null {
  return formulaOf(toFormula(element));
}

/** A tree as a formula; null for one that shows nothing. */
export function formulaOf(math: FormulaNode): Formula | null {
  const text = formulaText(math).replace(/\s+/g, ' ').trim();
  return text === '' ? null : { type: 'formula', text, math };
}

/** The letters of a formula in the order of its parts, as they are compared. */
export function lettersOfParts({ name, text, children }: FormulaNode): string {
  if (SILENT_ELEMENT.test(name)) return '';
  return children.length === 0 ? lettersOfFormula(text) : children.map(lettersOfParts).join('');
}

/** Of the text of a formula what is compared: its letters and figures, as one word that stands nowhere else. */
export function lettersOfFormula(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** The letters of a formula as the page has them, in the form in which the page's own letters are listed. */
export function mathLetters(node: PageNode): string {
  if (node.type === 'text') return lettersOfFormula(node.value);
  return SILENT_ELEMENT.test(node.name) ? '' : node.children.map(mathLetters).join('');
}

function toFormula(element: ElementNode): FormulaNode {
  const { open = '(', close = ')', separators = ',' } = element.attributes;
  const parts = partsOf(element);
  return {
    name: element.name,
    text: parts.length > 0 ? '' : element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
    children: parts,
    ...(element.name === 'mfenced' ? { fences: { open, close, separator: separators.trim().charAt(0) } } : {}),
  };
}

/** The parts of an element that has any; words between them, which no formula should have, are parts too. */
function partsOf({ children }: ElementNode): readonly FormulaNode[] {
  if (children.every(({ type }) => type === 'text')) return [];
  return children.flatMap((child): FormulaNode[] => {
    if (child.type === 'element') return [toFormula(child)];
    return child.value.trim() === '' ? [] : [{ name: 'mtext', text: child.value, children: [] }];
  });
}

/** Whether a tag inside a formula shows that nobody closed it: a block of the page begins or ends there. */
export function endsFormula(tag: string): boolean {
  return BLOCK.has(tag);
}

/** Which of the open elements is a formula that a block ends; -1 for none, or where it holds markup for programs. */
export function unclosedFormula(
  open: readonly { readonly tag: string; readonly node: { readonly name: string } }[],
): number {
  if (open.some(({ tag }) => FOR_PROGRAMS.test(tag))) return -1;
  return open.findIndex(({ node }) => node.name === 'math');
}

/** Elements of a formula in which other markup may stand for programs, blocks too. */
export const FOR_PROGRAMS: RegExp = /^(?:\w+:)?(?:annotation(?:-xml)?|mphantom)$/;
