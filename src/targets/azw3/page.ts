import { withTypedFormulas } from '../../markup/mathml.ts';
import { attributeOf, type Token, tokensOf, withAttributes, writtenAttribute } from '../../markup/tokens.ts';
import { base32, byteLength } from './bytes.ts';
import { type CutPage, cutPage } from './fragments.ts';

/** What a page needs to know of the book around it. */
export interface PageContext {
  /** The next free name for an element; each is given once in a book. */
  nextAid(): string;
  /** The address of a picture or stylesheet inside the book; null when the book does not hold it. */
  resourceAddress(href: string): string | null;
  /** What to write for a link to a place in the book; null when there is no such page. */
  linkTo(href: string): string | null;
}

/** Elements that begin a line of their own: places in the book are told by them. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr img li nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** A content document as the pieces that a Kindle book holds of it. */
export function pageOf(xhtml: string, context: PageContext): CutPage {
  const tokens = withoutHidden(tokensOf(withTypedFormulas(xhtml)));
  const body = tokens.findIndex(({ name, type }) => name === 'body' && type === 'open');
  const end = tokens.findLastIndex(({ name, type }) => name === 'body' && type === 'close');
  if (body === -1 || end === -1) throw new RangeError('A content document without a body cannot be put into a book.');
  const aid = context.nextAid();
  const head = tokens.slice(0, body).map((token) => rewritten(token, context).source);
  const open = plain((tokens[body] as Token).source).replace(/>$/, ` aid="${aid}">`);
  const tail = tokens.slice(end).map(({ source }) => source);
  const nodes = treeOf(tokens.slice(body + 1, end), (tag) => rewritten(tag, context));
  return cutPage(head.join('') + open, nodes, tail.join(''), aid);
}

/** The tokens without elements that are marked hidden: landmarks, which a Kindle book has in its guide. */
function withoutHidden(tokens: readonly Token[]): readonly Token[] {
  const shown: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0 && !(token.type === 'open' && attributeOf(token, 'hidden') !== null)) shown.push(token);
    else if (token.type === 'open') depth += 1;
    else if (token.type === 'close') depth -= 1;
  }
  return shown;
}

function rewritten(token: Token, context: PageContext): RewrittenTag {
  if (token.type !== 'open' && token.type !== 'empty') return { source: token.source, id: null, aid: null };
  if (token.name === 'img' && context.resourceAddress(attributeOf(token, 'src') ?? '') === null) return words(token);
  const id = attributeOf(token, 'id');
  let source = addressed({ ...token, source: plain(token.source) }, context);
  if (id === null && !BLOCKS.has(token.name)) return { source, id, aid: null };
  const aid = context.nextAid();
  source = source.replace(/\s*\/?>$/, ` aid="${aid}"$&`);
  return { source, id, aid };
}

/** A tag without the attributes of EPUB's own namespace, which a Kindle does not know. */
function plain(tag: string): string {
  if (!tag.includes('epub')) return tag;
  return withAttributes(tag, (whole, name) => (/^(?:epub:|xmlns:epub$)/.test(name) ? '' : whole));
}

/** The words that stand for a picture which the book cannot hold. */
function words(token: Token): RewrittenTag {
  return { source: `<span>${writtenAttribute(token, 'alt') ?? ''}</span>`, id: null, aid: null };
}

/** A tag with its address as a Kindle book writes it. A link to nowhere loses its address. */
function addressed(token: Token, context: PageContext): string {
  if (token.name === 'a') return replaced(token, 'href', (href) => context.linkTo(href));
  if (token.name === 'link') return replaced(token, 'href', (href) => context.resourceAddress(href));
  return token.name === 'img' ? replaced(token, 'src', (src) => context.resourceAddress(src)) : token.source;
}

function replaced(token: Token, name: string, address: (value: string) => string | null): string {
  const value = attributeOf(token, name);
  if (value === null || (name === 'href' && /^[a-z][a-z\d+.-]*:/i.test(value))) return token.source;
  const found = address(value);
  const written = found === null ? '' : ` ${name}="${found}"`;
  return withAttributes(token.source, (whole, other) => (other === name ? written : whole));
}

/** How many digits the numbers of addresses have. */
const [FRAGMENT_DIGITS, OFFSET_DIGITS, RESOURCE_DIGITS] = [4, 10, 4];

/** The address of a byte in a fragment of the book. */
export function positionAddress(fragment: number, offset: number): string {
  return `kindle:pos:fid:${base32(fragment, FRAGMENT_DIGITS)}:off:${base32(offset, OFFSET_DIGITS)}`;
}

/** The address of a flow (a stylesheet, an SVG) or of an embedded picture; pictures count from 1. */
export function resourceAddress(kind: 'flow' | 'embed', number: number, mediaType: string): string {
  return `kindle:${kind}:${base32(number, RESOURCE_DIGITS)}?mime=${mediaType}`;
}

/** An element of a page with its tags as they will be written. */
export interface Element {
  readonly type: 'element';
  readonly open: string;
  readonly close: string;
  /** What links call it; null when it has no id. */
  readonly id: string | null;
  /** The name under which the book's own indexes find it; null for elements that hold words only. */
  readonly aid: string | null;
  readonly children: readonly Node[];
  /** Bytes of UTF-8 from the first tag to the last. */
  readonly size: number;
}

/** Text, or markup that stands for itself. */
interface Leaf {
  readonly type: 'leaf';
  readonly source: string;
  readonly size: number;
}

export type Node = Element | Leaf;

/** A tag rewritten for the book. */
interface RewrittenTag {
  readonly source: string;
  readonly id: string | null;
  readonly aid: string | null;
}

/** The nodes of a run of tokens, which must be well-formed. Comments and empty tags are leaves. */
function treeOf(tokens: readonly Token[], rewrite: (tag: Token) => RewrittenTag): readonly Node[] {
  let children: Node[] = [];
  const open: { readonly tag: RewrittenTag; readonly before: Node[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'open') {
      open.push({ tag: rewrite(token), before: children });
      children = [];
    } else if (token.type === 'close') {
      const parent = open.pop();
      if (parent === undefined) continue;
      parent.before.push(element(parent.tag, token.source, children));
      children = parent.before;
    } else if (token.type === 'empty') children.push(element(rewrite(token), '', []));
    else children.push({ type: 'leaf', source: token.source, size: byteLength(token.source) });
  }
  return children;
}

function element(tag: RewrittenTag, close: string, children: readonly Node[]): Element {
  let size = byteLength(tag.source) + close.length;
  for (const child of children) size += child.size;
  return { type: 'element', open: tag.source, close, id: tag.id, aid: tag.aid, children, size };
}
