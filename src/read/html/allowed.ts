import { MATH_ELEMENTS, MATH_PREFIXED } from '../../markup/formula.ts';
import type { PageRules } from '../../markup/page.ts';

/** The inert element that stands for a frame, a form control or an embedded thing, until its words are set aside. */
export const FURNITURE = 'furniture';

/** The element that stands for a control whose words the page's author may have written: a choice of the story, a text typed in a form. */
export const CONTROL = 'control';

/** The element that stands for a line of a form: what is filled in there is shown. */
export const ENTRY = 'entry';

/** The elements that stand for a drawing and for the lines of text that are drawn in it. */
export const DRAWING = 'drawing';
export const DRAWN = 'drawn-line';

/** The element that stands for a passage of a story that is played: its text is typed as in a plain text. */
export const PASSAGE = 'passage';

/** The element that stands for a film, a frame or a drawing program: what is inside is shown where it can't be. */
export const FALLBACK = 'fallback';
/** The same for a frame, which browsers show in any case: only a sentence in it was meant for a reader. */
export const FRAME = 'frame-fallback';

/** Elements with words that are never the story's: their content is set aside as site furniture. */
const INERT: readonly string[] = `frame frameset embed template datalist amp-ad amp-embed amp-auto-ads amp-sticky-ad
amp-social-share amp-consent amp-user-notification amp-sidebar`.split(/\s+/);

/** Elements whose words are mostly the page's own; a sentence in them may be the story's. */
const CONTROLS: readonly string[] = ['button', 'textarea', 'noscript'];

/** Elements that hold what to show instead of them. */
const REPLACED: readonly string[] = 'noframes object applet canvas audio video picture map'.split(/\s+/);

const STRUCTURE: readonly string[] = `html head body title meta div section article main header footer nav aside p h1 h2
h3 h4 h5 h6 hgroup blockquote q pre ul ol li dl dt dd dir menu table caption thead tbody tfoot tr td th hr br center
address figure figcaption details summary dialog form fieldset legend label select option optgroup`.split(/\s+/);

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

/** Attributes that any element keeps, and those of single ones. */
const EVERYWHERE: ReadonlySet<string> = words('class id style align lang xml:lang role itemprop hidden dir');
const OWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['a', words('href rel name')],
  ['dialog', words('open')],
  [ENTRY, words('type name value')],
  ['img', new Set(['src', 'alt', 'srcset', 'width', 'height', ...LAZY])],
  ['meta', words('name property content')],
  ['math', words('alttext')],
  ['mfenced', words('open close separators')],
  ['ol', words('start')],
  ['option', words('selected value')],
  ['select', words('name')],
  ['td', words('colspan rowspan')],
  ['th', words('colspan rowspan')],
]);

/** Attributes that say something when they are empty. */
const EMPTY: ReadonlySet<string> = words('alt hidden selected open close separators value');

const NAMES: ReadonlyMap<string, string> = new Map([
  ...[...STRUCTURE, ...PHRASES, ...MATH_ELEMENTS].map((name) => [name, name] as const),
  ...INERT.map((name) => [name, FURNITURE] as const),
  ...CONTROLS.map((name) => [name, CONTROL] as const),
  ...REPLACED.map((name) => [name, FALLBACK] as const),
  ['iframe', FRAME],
  ['input', ENTRY],
  ['tw-passagedata', PASSAGE],
  ['listing', 'pre'],
  ['xmp', 'pre'],
  ['svg', DRAWING],
  ['text', DRAWN],
  ...MATH_PREFIXED,
]);

/** What is kept of a page: listed elements and attributes only, and no address that leads elsewhere than to a page. */
export const ALLOWED: PageRules = {
  nameOf: (tag) => NAMES.get(tag) ?? null,
  keeps: (element, attribute, value) =>
    (EVERYWHERE.has(attribute) || OWN.get(element)?.has(attribute) === true) &&
    (value !== '' || EMPTY.has(attribute)) &&
    (attribute === 'href' ? isAddress(value, LINKS) : attribute !== 'src' || isAddress(value, PICTURES)),
};

/** Schemes of what a page may lead to, and of what it may show. */
const LINKS: ReadonlySet<string> = words('http https mailto');
const PICTURES: ReadonlySet<string> = words('http https data cid');

/** Whether an address has one of the schemes, or none. Browsers pass over control characters, old ones over comments. */
function isAddress(address: string, schemes: ReadonlySet<string>): boolean {
  const plain = address.replace(/[\p{Cc} ]+/gu, '');
  if (plain.includes('<!--')) return false;
  const scheme = /^([a-z][a-z\d.+-]*):/i.exec(plain)?.[1];
  return scheme === undefined || schemes.has(scheme.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
