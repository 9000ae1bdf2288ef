import { mathMarkup } from '../markup/mathml.ts';
import { escapeAttribute, escapeText } from '../markup/write.ts';
import { type Inline, type InlineParent, inlineText, isInlineParent, type NoteReference } from '../model/index.ts';
import { type Footnotes, idsOf } from './footnotes.ts';
import { anchorId } from './links.ts';
import { img, isShown } from './picture.ts';

/** What inlines need to know of the book around them. */
export interface InlineContext {
  /** Where the fragments of the book lead: a section's id to its address. */
  readonly fragments: ReadonlyMap<string, string>;
  /** Paths of the pictures that the book holds. */
  readonly pictures?: ReadonlySet<string>;
  /** Footnotes of the book; absent when it has none. */
  readonly footnotes?: Footnotes | null;
  /** Set when lines run from top to bottom: short numbers stand upright in them. */
  readonly vertical?: true;
  /** Set when the page's language is written from right to left. */
  readonly rightToLeft?: true;
  /** Markup that draws a scene break beside its `hr`; absent where the stylesheet draws it. */
  readonly ornament?: string;
}

/** Formatting deeper than this is dropped, its text kept: no real text nests so, and readers' parsers overflow. */
const DEEPEST = 32;

/** XHTML of inlines. Links that may not be kept and pictures leave their words. */
export function renderInlines(inlines: readonly Inline[], context: InlineContext): string {
  return render(inlines, context, 0, false);
}

/** Inlines cut at their hard breaks, for content that is one element a line. Breaks inside formatting are kept. */
export function inlineLines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'hard-break') lines.push([]);
    else lines[lines.length - 1]?.push(inline);
  }
  return lines.filter((line) => line.length > 0);
}

function render(inlines: readonly Inline[], context: InlineContext, depth: number, inLink: boolean): string {
  let xhtml = '';
  for (const inline of inlines) {
    if (isInlineParent(inline)) xhtml += parent(inline, context, depth, inLink);
    else xhtml += leaf(inline, context);
  }
  return xhtml;
}

function leaf(inline: Exclude<Inline, InlineParent>, context: InlineContext): string {
  switch (inline.type) {
    case 'text':
      return context.vertical ? uprightNumbers(escapeText(inline.value)) : escapeText(inline.value);
    case 'code':
      return `<code>${escapeText(inline.value)}</code>`;
    case 'image':
      return isShown(inline, context) ? img(inline) : escapeText(inline.alt);
    case 'formula':
      return mathMarkup(inline);
    case 'soft-break':
      return '\n';
    case 'hard-break':
      return '<br/>\n';
  }
}

/**
 * Numbers of one or two digits, and two marks of stress, each as one upright sign in a line that runs downwards (JLREQ
 * 2.3.2, tate-chu-yoko). Longer ones would not fit the width of a line, and numbers inside Latin words lie with them.
 */
function uprightNumbers(xhtml: string): string {
  return xhtml.replace(
    /(?<![\p{Script=Latin}\d&#.,:;!?/+-])(?:\d{1,2}|[!?]{2})(?![\p{Script=Latin}\d;!?/+-]|[.,:]\d)/gu,
    '<span class="upright">$&</span>',
  );
}

function parent(inline: InlineParent, context: InlineContext, depth: number, inLink: boolean): string {
  if (depth >= DEEPEST) return flat(inline.children, context);
  if (inline.type === 'link') {
    const href = inLink ? null : address(inline.href, context);
    const words = render(inline.children, context, depth + 1, inLink || href !== null);
    return href === null || words === '' ? words : `<a href="${escapeAttribute(href)}">${words}</a>`;
  }
  if (inline.type === 'note-reference') return reference(inline, context, depth, inLink);
  const words = render(inline.children, context, depth + 1, inLink);
  if (words === '') return '';
  switch (inline.type) {
    case 'emphasis':
      return `<em>${words}</em>`;
    case 'strong':
      return `<strong>${words}</strong>`;
    case 'strike':
      return `<s>${words}</s>`;
    case 'superscript':
      return `<sup>${words}</sup>`;
    case 'subscript':
      return `<sub>${words}</sub>`;
    case 'ruby':
      return isRuby(inline.children) ? `<ruby>${rubyParts(inline.children, context, depth, inLink)}</ruby>` : words;
    case 'reading':
      return words;
    case 'anchor':
      return `<span id="${anchorId(inline.name)}">${words}</span>`;
    case 'note':
      return `<span class="authors-note">${words}</span>`;
  }
}

/** Whether readings stand behind words: nothing else is ruby. */
function isRuby(children: readonly Inline[]): boolean {
  return children[0]?.type !== 'reading' && children.at(-1)?.type === 'reading';
}

/** Words and readings. EPUBCheck advises against `rp`, whose brackets only programs show that know no ruby: a reading's own are not printed. */
function rubyParts(children: readonly Inline[], context: InlineContext, depth: number, inLink: boolean): string {
  const parts = children.map((child) => {
    if (child.type !== 'reading') return render([child], context, depth + 1, inLink);
    const reading = /^[([（〔【《]?(.*?)[)\]）〕】》]?$/su.exec(inlineText(child.children).trim())?.[1] ?? '';
    return `<rt>${escapeText(reading)}</rt>`;
  });
  return parts.join('');
}

/** The raised mark of a footnote; it leads there when the book has the footnote, and no link is around it already. */
function reference(inline: NoteReference, context: InlineContext, depth: number, inLink: boolean): string {
  const words = bareMark(render(inline.children, context, depth + 1, true));
  const { numbers, firsts } = context.footnotes ?? {};
  const number = numbers?.get(inline.identifier);
  if (words === '') return '';
  if (number === undefined || inLink) return `<sup>${words}</sup>`;
  const { note, reference: own } = idsOf(number);
  const id = firsts?.get(inline.identifier) === inline ? ` id="${own}"` : '';
  return `<sup><a${id} class="noteref" href="#${note}" epub:type="noteref" role="doc-noteref">${words}</a></sup>`;
}

/** A footnote's mark without the brackets that typing needs: raised, it needs none. */
export function bareMark(xhtml: string): string {
  return /^(?:\[([^[\]]+)\]|\(([^()]+)\))$/.exec(xhtml.trim())?.slice(1).join('') || xhtml;
}

/** Leaves only, without recursion, however deep they lie. */
function flat(inlines: readonly Inline[], context: InlineContext): string {
  let xhtml = '';
  const open: Inline[] = [...inlines].reverse();
  for (let inline = open.pop(); inline !== undefined; inline = open.pop()) {
    if (!isInlineParent(inline)) xhtml += leaf(inline, context);
    else for (let i = inline.children.length - 1; i >= 0; i--) open.push(inline.children[i] as Inline);
  }
  return xhtml;
}

/** The address to print for a link: web and mail addresses, and fragments that exist in this book; null for others. */
function address(href: string, context: InlineContext): string | null {
  const trimmed = href.trim();
  if (trimmed.startsWith('#')) {
    const name = trimmed.slice(1);
    return context.fragments.get(name) ?? `#${anchorId(name)}`;
  }
  if (!/^(?:https?:\/\/|mailto:)[^\s]/i.test(trimmed)) return null;
  try {
    return strictAddress(new URL(trimmed));
  } catch {
    return null;
  }
}

/** The address with the characters encoded that RFC 3986 wants encoded and URL leaves; null for a host with a gap. */
function strictAddress(url: URL): string | null {
  if (/^\.|\.\./.test(url.hostname)) return null;
  const tail = url.pathname + url.search + url.hash;
  const head = url.href.slice(0, url.href.length - tail.length);
  return head + tail.replace(/[[\]{}|\\^`<>" ]|%(?![\da-f]{2})/gi, encodeAscii);
}

function encodeAscii(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
