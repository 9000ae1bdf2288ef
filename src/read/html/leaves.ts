import type { Formula, Inline } from '../../model/index.ts';

/** A kind of inline that can lie on a stretch of text. */
export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'code'
  | 'ruby'
  | 'reading'
  | 'link'
  | 'note'
  | 'note-reference'
  | 'anchor';

export interface Mark {
  readonly kind: MarkKind;
  /** The address of a link, the identifier of a footnote, the name of an anchor. */
  readonly href?: string;
}

/** The smallest piece of running text, with the marks that lie on it, outermost first. */
export type Leaf =
  | {
      readonly type: 'text';
      readonly value: string;
      readonly marks: readonly Mark[];
      readonly line: number;
      /** The last line of the text in the source, when it is another. */
      readonly endLine?: number;
    }
  | { readonly type: 'formula'; readonly formula: Formula; readonly marks: readonly Mark[]; readonly line: number }
  | { readonly type: 'break'; readonly marks: readonly Mark[]; readonly line: number; readonly soft?: boolean }
  | {
      readonly type: 'image';
      readonly src: string;
      readonly alt: string;
      readonly marks: readonly Mark[];
      readonly line: number;
    };

/** Adds a mark, unless one of its kind lies there already. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.some((known) => known.kind === mark.kind) ? marks : [...marks, mark];
}

export function withoutMark(marks: readonly Mark[], kind: MarkKind): readonly Mark[] {
  return marks.filter((mark) => mark.kind !== kind);
}

/** Nests a flat run: neighbours under the same mark share one inline. */
export function nest(leaves: readonly Leaf[], depth = 0): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  while (at < leaves.length) {
    const mark = leaves[at]?.marks[depth];
    let end = at + 1;
    while (end < leaves.length && sameMark(leaves[end]?.marks[depth], mark)) end += 1;
    const group = leaves.slice(at, end);
    if (mark === undefined) addPlain(inlines, group);
    else inlines.push(marked(mark, group, depth));
    at = end;
  }
  return inlines;
}

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a?.kind === b?.kind && a?.href === b?.href;
}

function marked(mark: Mark, group: readonly Leaf[], depth: number): Inline {
  if (mark.kind === 'code') return { type: 'code', value: group.map(plainText).join('') };
  const children = nest(group, depth + 1);
  const { kind, href = '' } = mark;
  if (kind === 'link') return { type: 'link', href, children };
  if (kind === 'anchor') return { type: 'anchor', name: href, children };
  return kind === 'note-reference' ? { type: kind, identifier: href, children } : { type: kind, children };
}

function plainText(leaf: Leaf): string {
  if (leaf.type === 'break') return '\n';
  if (leaf.type === 'formula') return leaf.formula.text;
  return leaf.type === 'text' ? leaf.value : leaf.alt;
}

function addPlain(inlines: Inline[], group: readonly Leaf[]): void {
  let text = '';
  const end = (): void => {
    if (text !== '') inlines.push({ type: 'text', value: text });
    text = '';
  };
  for (const leaf of group) {
    if (leaf.type === 'text') {
      text += leaf.value;
      continue;
    }
    end();
    if (leaf.type === 'formula') inlines.push(leaf.formula);
    else if (leaf.type === 'image') inlines.push({ type: 'image', src: leaf.src, alt: leaf.alt });
    else inlines.push({ type: leaf.soft === true ? 'soft-break' : 'hard-break' });
  }
  end();
}
