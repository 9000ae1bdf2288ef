/** Inline content, in CommonMark's words. Text is always plain text, never markup. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Strike
  | Superscript
  | Subscript
  | Code
  | Ruby
  | RubyReading
  | Link
  | Image
  | Formula
  | SoftBreak
  | HardBreak
  | InlineNote
  | NoteReference
  | Anchor;

export interface Text {
  readonly type: 'text';
  readonly value: string;
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Strike {
  readonly type: 'strike';
  readonly children: readonly Inline[];
}
export interface Superscript {
  readonly type: 'superscript';
  readonly children: readonly Inline[];
}
export interface Subscript {
  readonly type: 'subscript';
  readonly children: readonly Inline[];
}
/** Words with how they are read printed beside them; each stretch of words stands before its reading. */
export interface Ruby {
  readonly type: 'ruby';
  readonly children: readonly Inline[];
}
/** How the words before it are read, with the brackets that a text without such print has around it. */
export interface RubyReading {
  readonly type: 'reading';
  readonly children: readonly Inline[];
}
export interface Code {
  readonly type: 'code';
  readonly value: string;
}
export interface Link {
  readonly type: 'link';
  /** The address as the source gives it, or `#` and an anchor's name; the renderer decides whether it is kept. */
  readonly href: string;
  readonly children: readonly Inline[];
}
export interface Image {
  readonly type: 'image';
  readonly src: string;
  readonly alt: string;
  /** Path of the picture in the book; absent when the book does not hold it, and its words stand in. */
  readonly href?: string;
}
/** A formula, as a tree and as a person types it on one line: `x² + 1`. */
export interface Formula {
  readonly type: 'formula';
  readonly text: string;
  readonly math: FormulaNode;
}
/** A part of a formula, by the names of MathML. */
export interface FormulaNode {
  readonly name: string;
  readonly text: string;
  readonly children: readonly FormulaNode[];
  /** Of fences: what opens, closes and parts them. */
  readonly fences?: { readonly open: string; readonly close: string; readonly separator: string };
}
/** A line end that only wraps the text; joining the lines with a space loses nothing. */
export interface SoftBreak {
  readonly type: 'soft-break';
}
/** A line end that the author meant. */
export interface HardBreak {
  readonly type: 'hard-break';
}
/** An author's note typed inside a paragraph, such as `(A/N: sorry!)`. */
export interface InlineNote {
  readonly type: 'note';
  readonly children: readonly Inline[];
}

/** The mark that leads to a footnote: its number or sign, as printed. */
export interface NoteReference {
  readonly type: 'note-reference';
  /** The `identifier` of the footnote. */
  readonly identifier: string;
  readonly children: readonly Inline[];
}

/** Words to which links of the same book lead: the first of a paragraph or heading. */
export interface Anchor {
  readonly type: 'anchor';
  /** What a link has after its `#`. */
  readonly name: string;
  readonly children: readonly Inline[];
}

/** An inline that holds other inlines. */
export type InlineParent = Extract<Inline, { readonly children: readonly Inline[] }>;

export function isInlineParent(inline: Inline): inline is InlineParent {
  // Most are text: for those it need not be looked up what they have.
  return inline.type !== 'text' && 'children' in inline;
}

/** The plain text of inlines; line ends of both kinds become `lineEnd`. */
export function inlineText(inlines: readonly Inline[], lineEnd = ' '): string {
  let text = '';
  for (const inline of inlines) {
    if (isInlineParent(inline)) text += inlineText(inline.children, lineEnd);
    else if (inline.type === 'text' || inline.type === 'code') text += inline.value;
    else if (inline.type === 'image') text += inline.alt;
    else if (inline.type === 'formula') text += inline.text;
    else text += lineEnd;
  }
  return text;
}
