import sanitizeHtml from 'sanitize-html';
import { MATH_ELEMENTS, MATH_PREFIXED } from './formula.ts';
import { LINE } from './scan.ts';

/** The inert element that stands for a frame, a form control or an embedded thing, until its words are set aside. */
export const FURNITURE = 'furniture';

/** The element that stands for a film, a frame or a drawing program: what is inside is shown where it can't be. */
export const FALLBACK = 'fallback';
/** The same for a frame, which browsers show in any case: only a sentence in it was meant for a reader. */
export const FRAME = 'frame-fallback';

/** Elements with words that are never the story's: their content is set aside as site furniture. */
const INERT: readonly string[] =
  `frame frameset noscript embed svg template button input textarea datalist dialog`.split(/\s+/);

/** Elements that hold what to show instead of them. */
const REPLACED: readonly string[] = 'noframes object applet canvas audio video picture map'.split(/\s+/);

const STRUCTURE: readonly string[] = `html head body title meta div section article main header footer nav aside p h1 h2
h3 h4 h5 h6 hgroup blockquote q pre ul ol li dl dt dd dir menu table caption thead tbody tfoot tr td th hr br center
address figure figcaption details summary form fieldset legend label select option optgroup`.split(/\s+/);

const PHRASES: readonly string[] =
  `a i em b strong cite dfn var s strike del ins u sup sub small big font span code tt kbd
samp img abbr acronym time mark ruby rt rp bdi bdo wbr nobr`.split(/\s+/);

/** Attributes in which pages keep the address of a picture until it is scrolled to. */
export const LAZY: readonly string[] = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-srcset',
];

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...STRUCTURE, ...PHRASES, ...MATH_ELEMENTS, FURNITURE, FALLBACK, FRAME],
  allowedAttributes: {
    '*': [LINE, 'class', 'id', 'style', 'align', 'lang', 'xml:lang', 'role', 'itemprop', 'hidden', 'dir'],
    a: ['href', 'rel', 'name'],
    img: ['src', 'alt', 'srcset', 'width', 'height', ...LAZY],
    meta: ['name', 'property', 'content'],
    math: ['alttext'],
    mfenced: ['open', 'close', 'separators'],
    ol: ['start'],
    option: ['selected', 'value'],
    select: ['name'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https', 'data', 'cid'] },
  allowProtocolRelative: true,
  nonTextTags: ['script', 'style'],
  transformTags: Object.fromEntries([
    ...INERT.map((name) => [name, FURNITURE]),
    ...REPLACED.map((name) => [name, FALLBACK]),
    ['iframe', FRAME],
    ...MATH_PREFIXED,
  ]),
  // Styles are read for what they mean and never passed on, so there is no need to parse and print them.
  parseStyleAttributes: false,
};

/** The page with allow-listed elements and attributes only; the text of other elements stays. */
export function sanitize(markup: string): string {
  return sanitizeHtml(markup, OPTIONS);
}
