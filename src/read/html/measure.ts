import { BLOCK } from '../../markup/elements.ts';
import type { ElementNode, PageNode } from '../../markup/tree.ts';
import { EASTERN_LETTERS } from '../../words/person-names.ts';
import { CONTROL, DRAWING, ENTRY, FURNITURE } from './allowed.ts';

/** How much text a part of a page holds, in letters and digits: blanks, comments and signs weigh nothing. */
export interface Measure {
  readonly letters: number;
  /** Letters inside links. */
  readonly linked: number;
  /** Letters in sentences that are no links. */
  readonly prose: number;
  readonly sentences: number;
}

const NOTHING: Measure = { letters: 0, linked: 0, prose: 0, sentences: 0 };

/** Elements without words of the page's own: controls, and what a page's head holds. */
const NO_TEXT: ReadonlySet<string> = new Set([
  FURNITURE,
  CONTROL,
  DRAWING,
  ENTRY,
  'dialog',
  'head',
  'title',
  'select',
  'option',
  'optgroup',
]);

/** Every element is asked for by each one around it: measured once, deep pages stay quick. */
const known = new WeakMap<ElementNode, Measure>();

/** Measures a part of a page. */
export function measureOf(node: PageNode): Measure {
  if (node.type === 'text') return ofRun([node]);
  const found = known.get(node);
  if (found) return found;
  const made = NO_TEXT.has(node.name) ? NOTHING : ofChildren(node);
  known.set(node, made);
  return made;
}

/** Neighbours that flow together are one run of text; what stands on lines of its own is measured apart. */
function ofChildren(element: ElementNode): Measure {
  const parts: Measure[] = [];
  let run: PageNode[] = [];
  const end = (): void => {
    if (run.length > 0) parts.push(ofRun(run));
    run = [];
  };
  for (const child of element.children) {
    if (isInline(child)) run.push(child);
    else {
      end();
      if (child.type === 'element') parts.push(measureOf(child));
    }
  }
  end();
  const sum = parts.reduce(plus, NOTHING);
  return element.name === 'a' ? { ...sum, linked: sum.letters, prose: 0, sentences: 0 } : sum;
}

function plus(a: Measure, b: Measure): Measure {
  return {
    letters: a.letters + b.letters,
    linked: a.linked + b.linked,
    prose: a.prose + b.prose,
    sentences: a.sentences + b.sentences,
  };
}

/** Whether elements that flow with the text around them stay so: a link around a whole article doesn't. */
export function isInline(node: PageNode): boolean {
  if (node.type === 'text') return true;
  if (BLOCK.has(node.name) || node.name === 'br' || node.name === 'hr' || NO_TEXT.has(node.name)) return false;
  return node.children.every(isInline);
}

/** A run with fewer letters is no sure sentence, whatever ends it. */
const SENTENCE = 30;
/** A run with as many is a sentence when there is any sign in it, and prose even without. */
const SIGNED = 60;
const PARAGRAPH = 160;
/** A line of so many characters of a script without spaces is prose, whether a sign ends it or not. */
const LINE = 18;
const SIGN = /[\p{L}\p{M}\p{N}][.!?…,;:"”’»。]/u;
const END = /[\p{L}\p{M}\p{N})][.!?…。！？؟।॥։።។။][\s"'”’»)\]*]*(?:\s|$)|[。！？]/u;

function ofRun(nodes: readonly PageNode[]): Measure {
  let text = '';
  let linked = 0;
  const visit = (node: PageNode, inLink: boolean): void => {
    if (node.type === 'text') {
      text += node.value;
      if (inLink) linked += countLetters(node.value);
    } else for (const child of node.children) visit(child, inLink || node.name === 'a');
  };
  for (const node of nodes) visit(node, false);
  const letters = countLetters(text);
  if (letters === 0) return NOTHING;
  const isProse = letters - linked >= letters * 0.5 && isSentence(text, letters);
  return { letters, linked, prose: isProse ? letters - linked : 0, sentences: isProse ? 1 : 0 };
}

function isSentence(text: string, letters: number): boolean {
  const wide = text.match(EASTERN_LETTERS)?.length ?? 0;
  return (
    letters >= PARAGRAPH ||
    wide >= LINE ||
    (letters >= SENTENCE && END.test(text)) ||
    (letters >= SIGNED && SIGN.test(text))
  );
}

/** Letters, signs of vowels that stand as letters do in India, and digits; one of a script without spaces says as much as three others. */
function countLetters(text: string): number {
  const all = text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  const wide = text.match(EASTERN_LETTERS)?.length ?? 0;
  return all + 2 * wide;
}
