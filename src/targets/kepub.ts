import { withTypedFormulas } from '../markup/mathml.ts';
import { attributeOf, type Token, tokensOf } from '../markup/tokens.ts';
import type { Publication, Resource } from '../model/index.ts';

/** The publication with its content documents as Kobo's reader wants them; done twice it changes nothing more. */
export function koboPublication(publication: Publication): Publication {
  return {
    ...publication,
    packageDocument: withoutFormulaProperty(withCoverProperty(publication.packageDocument)),
    nav: publication.spine.includes('toc.xhtml') ? koboDocument(publication.nav) : publication.nav,
    resources: publication.resources.map(koboResource),
  };
}

function koboResource(resource: Resource): Resource {
  const { mediaType, content } = resource;
  if (mediaType !== 'application/xhtml+xml' || typeof content !== 'string') return resource;
  return {
    ...resource,
    properties: resource.properties.filter((one) => one !== 'mathml'),
    content: koboDocument(withTypedFormulas(content)),
  };
}

/** The package document with its cover named as Kobo's reader looks for it: by the property `cover-image` alone. */
export function withCoverProperty(packageDocument: string): string {
  const tokens = tokensOf(packageDocument);
  const meta = tokens.find((token) => token.name === 'meta' && attributeOf(token, 'name') === 'cover');
  const id = meta === undefined ? 'cover-image' : attributeOf(meta, 'content');
  const isCover = (token: Token): boolean => token.name === 'item' && attributeOf(token, 'id') === id;
  return tokens.map((token) => (isCover(token) ? named(token) : token.source)).join('');
}

/** Kobo's reader shows a formula as it is typed: no page holds one as markup. */
function withoutFormulaProperty(packageDocument: string): string {
  return packageDocument.replace(/(<item\b[^>]*?) properties="mathml"/g, '$1');
}

function named(item: Token): string {
  const properties = attributeOf(item, 'properties');
  if (!attributeOf(item, 'media-type')?.startsWith('image/')) return item.source;
  if (properties === null) return item.source.replace(/\s*\/?>$/, ' properties="cover-image"$&');
  if (properties.split(/\s+/).includes('cover-image')) return item.source;
  return item.source.replace(/(\sproperties\s*=\s*["'])/, '$1cover-image ');
}

/** What Kobo's own books hold for its reader: it takes away margins of the wrapper. */
const STYLE = `<style type="text/css" class="kobostylehacks">div#book-inner { margin-top: 0; margin-bottom: 0;}</style>\n`;
const OPEN = '<div id="book-columns"><div id="book-inner">';
const CLOSE = '</div></div>';

/** The next span after one of these begins a paragraph. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'ol', 'ul', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What is inside these is left alone. */
const SKIPPED: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'audio', 'video', 'svg', 'math']);

/**
 * A content document as Kobo's reader wants it: the body in two wrappers, and each sentence in a numbered span, by
 * which the reader finds its place, its marks and its notes again. A document that has such spans stays as it is.
 */
export function koboDocument(xhtml: string): string {
  const tokens = tokensOf(xhtml);
  if (tokens.some((token) => isOpening(token) && /\sclass\s*=\s*["'][^"']*\bkoboSpan\b/.test(token.source)))
    return xhtml;
  const body = tokens.findIndex((token) => token.name === 'body' && token.type === 'open');
  if (body === -1) return xhtml;
  const isWrapped = tokens.some((token) => /\sid\s*=\s*["']book-columns["']/.test(token.source));
  const end = tokens.findLastIndex((token) => token.name === 'body' && token.type === 'close');
  const isStyled = tokens.some((token) => token.name === 'style' && token.source.includes('kobostylehacks'));
  const style = isStyled ? '' : STYLE;
  const head = tokens.slice(0, body + 1).map((token) => (token.source === '</head>' ? style : '') + token.source);
  const inner = spanned(tokens.slice(body + 1, end));
  const tail = tokens.slice(end).map(({ source }) => source);
  return [...head, isWrapped ? inner : OPEN + inner + CLOSE, ...tail].join('');
}

function isOpening({ type }: Token): boolean {
  return type === 'open' || type === 'empty';
}

/** The spans' numbers: a paragraph rises when its first span comes, and its sentences are counted from 1. */
interface Counter {
  paragraph: number;
  sentence: number;
  isPending: boolean;
}

/** The content of a body with its sentences and pictures in spans. */
function spanned(tokens: readonly Token[]): string {
  const counter: Counter = { paragraph: 0, sentence: 0, isPending: false };
  const open: string[] = [];
  let skipping = 0;
  let xhtml = '';
  for (const token of tokens) {
    if (token.type === 'open') open.push(token.name);
    if (token.type === 'close') open.pop();
    if (SKIPPED.has(token.name)) skipping += token.type === 'open' ? 1 : token.type === 'close' ? -1 : 0;
    if (skipping > 0) xhtml += token.source;
    else if (token.type === 'text') xhtml += spannedText(token.source, open.at(-1) === 'p', counter);
    else if (token.name === 'img' && token.type === 'empty') xhtml += picture(token, counter);
    else {
      if (isOpening(token) && PARAGRAPHS.has(token.name)) counter.isPending = true;
      xhtml += token.source;
    }
  }
  return xhtml;
}

/** White space alone gets a span only where it stands in a paragraph itself. */
function spannedText(text: string, isInParagraph: boolean, counter: Counter): string {
  let xhtml = '';
  for (const sentence of sentencesOf(text)) {
    xhtml += /\S/.test(sentence) || isInParagraph ? span(sentence, counter) : sentence;
  }
  return xhtml;
}

function picture(image: Token, counter: Counter): string {
  counter.isPending = true;
  return span(image.source, counter);
}

function span(content: string, counter: Counter): string {
  if (counter.isPending) {
    counter.paragraph += 1;
    counter.sentence = 0;
    counter.isPending = false;
  }
  counter.sentence += 1;
  return `<span class="koboSpan" id="kobo.${counter.paragraph}.${counter.sentence}">${content}</span>`;
}

/**
 * A sentence as Kobo cuts them: up to `.`, `!` or `?`, at most one quotation mark or ellipsis, and the ASCII white space
 * that follows, which stays with it. Marks written as character references count as what they stand for.
 */
const SENTENCE = /[\s\S]*?[.!?](?:['"”’“…]|&(?:quot|apos|#34|#39|#x22|#x27);)?[\t\n\f\r ]+/gy;

/** Cuts a text node, as written in the document, into sentences; joined they are the text. */
function sentencesOf(text: string): readonly string[] {
  const sentences = text.match(SENTENCE) ?? [];
  const end = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return end < text.length ? [...sentences, text.slice(end)] : sentences;
}
