import { classesOf, type ElementNode, hasClass } from '../../markup/tree.ts';
import { memberOf } from '../../model/index.ts';
import { type Mark, type MarkKind, withMark, withoutMark } from './leaves.ts';

/**
 * Attributes that name a place of the book, on what leads there and on the words that stand there, and the note of a
 * reference. No page can write them, for pages are read through a list of attributes.
 */
export const LINK = 'book-link';
export const ANCHOR = 'book-anchor';
export const REFERENCE = 'note-reference';

/** On what is hidden until a reader opens it. No page can write it. */
export const OPENED = 'opened';

/** Declarations by class name, from the page's style sheets. */
export type ClassStyles = ReadonlyMap<string, string>;

/** How text below an element is set. */
export interface Setting {
  readonly marks: readonly Mark[];
  readonly align: 'center' | 'right' | null;
}

export const PLAIN: Setting = { marks: [], align: null };

const MARKS: Readonly<Record<string, MarkKind>> = {
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'emphasis',
  b: 'strong',
  strong: 'strong',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  ruby: 'ruby',
  rp: 'reading',
  rt: 'reading',
};

/** Reads the rules of a style sheet that are for one class: word processors and online editors set italics that way. */
export function classStyles(sheet: string): ClassStyles {
  const styles = new Map<string, string>();
  for (const rule of sheet.split('}')) {
    const open = rule.indexOf('{');
    if (open === -1) continue;
    for (const selector of rule.slice(0, open).split(',')) {
      const name = /^\s*(?:span|p|div|em|i|b)?\.([\w-]+)\s*$/.exec(selector)?.[1];
      if (name !== undefined) styles.set(name, `${styles.get(name) ?? ''};${rule.slice(open + 1)}`);
    }
  }
  return styles;
}

/** The setting inside an element: its own tag, its attributes and its styles on top of what is around it. */
export function settingIn(element: ElementNode, around: Setting, styles: ClassStyles): Setting {
  const style = styleOf(element, styles);
  const kind = memberOf(MARKS, element.name);
  let marks = around.marks;
  if (kind !== undefined) marks = withMark(marks, { kind });
  if (style !== '') marks = styledMarks(marks, style);
  const href = element.name === 'a' ? element.attributes.href : undefined;
  if (href !== undefined && !href.startsWith('#')) marks = withMark(marks, { kind: 'link', href });
  const note = element.attributes[REFERENCE];
  // The mark of a footnote is raised wherever it stands.
  if (note !== undefined) marks = withMark(withoutMark(marks, 'superscript'), { kind: 'note-reference', href: note });
  if (kind === 'superscript' && around.marks.some((mark) => mark.kind === 'note-reference')) marks = around.marks;
  const { [LINK]: to, [ANCHOR]: anchor } = element.attributes;
  if (to !== undefined) marks = withMark(marks, { kind: 'link', href: `#${to}` });
  if (anchor !== undefined) marks = withMark(marks, { kind: 'anchor', href: anchor });
  if (element.name === 'span' && hasClass(element, 'authors-note')) marks = withMark(marks, { kind: 'note' });
  return { marks, align: alignOf(element, style) ?? around.align };
}

/** All the declarations for an element, classes first; lower case, without spaces. */
export function styleOf(element: ElementNode, styles: ClassStyles): string {
  const own = element.attributes.style ?? '';
  const named =
    styles.size === 0
      ? ''
      : classesOf(element)
          .map((name) => styles.get(name) ?? '')
          .join(';');
  return `${named};${own}`.toLowerCase().replace(/\s+/g, '');
}

function styledMarks(marks: readonly Mark[], style: string): readonly Mark[] {
  let result = marks;
  if (/(?:^|;)font-style:(italic|oblique)/.test(style)) result = withMark(result, { kind: 'emphasis' });
  else if (/(?:^|;)font-style:normal/.test(style)) result = withoutMark(result, 'emphasis');
  if (/(?:^|;)font-weight:(bold|[6-9]00)/.test(style)) result = withMark(result, { kind: 'strong' });
  else if (/(?:^|;)font-weight:(normal|[34]00)/.test(style)) result = withoutMark(result, 'strong');
  if (/text-decoration[\w-]*:[\w,]*line-through/.test(style)) result = withMark(result, { kind: 'strike' });
  if (/vertical-align:super/.test(style)) result = withMark(result, { kind: 'superscript' });
  if (/vertical-align:sub/.test(style)) result = withMark(result, { kind: 'subscript' });
  return result;
}

/** How an element says that its lines stand; null as they do by themselves. */
export function alignOf(element: ElementNode, style: string): 'center' | 'right' | null {
  const stated = /text-align:(-webkit-)?(center|right|left|justify|start)/.exec(style)?.[2] ?? element.attributes.align;
  if (element.name === 'center' || stated?.toLowerCase() === 'center') return 'center';
  if (stated?.toLowerCase() === 'right') return 'right';
  return null;
}

/** Whether an element is not shown at all. */
export function isHidden(element: ElementNode, styles: ClassStyles): boolean {
  if (element.attributes[OPENED] !== undefined) return false;
  return element.attributes.hidden !== undefined || /display:none/.test(styleOf(element, styles));
}
