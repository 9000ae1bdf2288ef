import type { Finding } from '../engine.ts';
import type { ContentDocument } from './archive.ts';
import type { Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

/** Parts of a page that HTML wants, in the number and order that it wants them. */
export const structure: CheckRule = {
  id: 'structure',
  summary: 'parts of a page that are missing, doubled or out of order',
  find: ({ documents, version }) => (version.startsWith('3') ? documents.flatMap(judge) : []),
};

function judge({ path, elements }: ContentDocument): readonly Finding[] {
  const own = elements.filter(({ foreign }) => !foreign);
  const children = new Map<Markup, Markup[]>();
  for (const element of own) {
    if (!element.parent) continue;
    const list = children.get(element.parent);
    if (list) list.push(element);
    else children.set(element.parent, [element]);
  }
  return own.flatMap((element) => {
    const message = faultOf(element, children.get(element) ?? []);
    return message === null
      ? []
      : [{ id: 'structure', severity: 'error', message, where: `${path}:${element.line}` } as const];
  });
}

function faultOf({ name, attributes }: Markup, children: readonly Markup[]): string | null {
  const has = (child: string): boolean => children.some((one) => one.name === child);
  switch (name) {
    case 'html':
      return has('head') && has('body') ? null : `the page has no ${has('head') ? 'body' : 'head'}`;
    case 'img':
      return attributes.src === undefined ? 'the picture has no “src”' : null;
    case 'dl':
      return isTermList(children) ? null : 'a list of terms has a description without a term, or a term without one';
    case 'figure':
      return isFigure(children) ? null : 'a figure has one caption, at its start or its end';
    default:
      return null;
  }
}

/** Groups of terms and their descriptions (HTML, "The dl element"). */
function isTermList(children: readonly Markup[]): boolean {
  const parts = children.filter(({ name }) => name === 'dt' || name === 'dd').map(({ name }) => name);
  return parts[0] !== 'dd' && parts.at(-1) !== 'dt';
}

function isFigure(children: readonly Markup[]): boolean {
  const captions = children.flatMap(({ name }, i) => (name === 'figcaption' ? [i] : []));
  return captions.length === 0 || (captions.length === 1 && (captions[0] === 0 || captions[0] === children.length - 1));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that may hold phrasing content only (HTML, "Content models"). */
const PHRASING_ONLY = words(
  'p h1 h2 h3 h4 h5 h6 pre span em strong b i u s small cite q dfn abbr code var samp kbd sub sup mark bdi bdo time data label dt',
);
/** Flow content that is not phrasing content (HTML, "Kinds of content"). */
const FLOW_ONLY = words(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table tbody td tfoot th thead tr ul',
);
/** `dt` holds flow content, yet neither headings nor sections. */
const NOT_IN_TERM = words('article aside nav section header footer h1 h2 h3 h4 h5 h6 hgroup');
/** Elements that hold what their parent may hold. */
const TRANSPARENT = words('a ins del map object audio video canvas noscript');
/** Lists and tables hold nothing but their own parts. */
const PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  ul: words('li script template'),
  ol: words('li script template'),
  dl: words('dt dd div script template'),
  table: words('caption colgroup thead tbody tfoot tr script template'),
  thead: words('tr script template'),
  tbody: words('tr script template'),
  tfoot: words('tr script template'),
  tr: words('td th script template'),
};

/** `p` in `p`, `div` in `span`, a list with something else than items: what HTML lets no element hold. */
export const nesting: CheckRule = elementRule(
  'nesting',
  'elements inside elements that may not hold them',
  'error',
  (element) => {
    const holder = holderOf(element);
    if (holder === null || holder.foreign) return null;
    const isForbidden = holder.name === 'dt' ? NOT_IN_TERM.has(element.name) : isMisplaced(element, holder);
    return isForbidden ? `a “${element.name}” may not stand in a “${holder.name}”` : null;
  },
);

function isMisplaced(element: Markup, holder: Markup): boolean {
  const parts = Object.hasOwn(PARTS, holder.name) ? PARTS[holder.name] : undefined;
  if (parts) return !parts.has(element.name);
  return PHRASING_ONLY.has(holder.name) && FLOW_ONLY.has(element.name);
}

/** The element whose rules hold for another: its parent, unless that only passes on what its own parent may hold. */
function holderOf(element: Markup): Markup | null {
  let holder = element.parent;
  while (holder !== null && TRANSPARENT.has(holder.name)) holder = holder.parent;
  return holder;
}

const attributesWords = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Attributes of every element (HTML, "Global attributes"). */
const GLOBAL = attributesWords(
  'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce popover role slot spellcheck style tabindex title translate xmlns writingsuggestions',
);

/** Attributes of single elements, for those that books are made of; other elements are not judged. */
const OWN: Readonly<Record<string, ReadonlySet<string>>> = {
  a: attributesWords('href target download ping rel hreflang type referrerpolicy'),
  blockquote: attributesWords('cite'),
  col: attributesWords('span'),
  colgroup: attributesWords('span'),
  del: attributesWords('cite datetime'),
  html: attributesWords('version prefix'),
  img: attributesWords(
    'src alt srcset sizes width height usemap ismap loading decoding crossorigin referrerpolicy fetchpriority',
  ),
  ins: attributesWords('cite datetime'),
  li: attributesWords('value'),
  ol: attributesWords('reversed start type'),
  q: attributesWords('cite'),
  td: attributesWords('colspan rowspan headers'),
  th: attributesWords('colspan rowspan headers scope abbr'),
  time: attributesWords('datetime'),
};
const NONE =
  'abbr address article aside b body br caption cite code dd dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr i kbd main mark nav p pre rp rt ruby s samp section small span strong sub sup table tbody tfoot thead title tr u ul var wbr';
const UNOWNED = attributesWords(NONE);

/** Attributes that HTML does not know. Books of EPUB 2 follow other tables and are left alone. */
export const attributes: CheckRule = elementRule(
  'attributes',
  'attributes that HTML does not know',
  'error',
  (element, book) => {
    const own = Object.hasOwn(OWN, element.name) ? OWN[element.name] : undefined;
    if (!book.version.startsWith('3') || (own === undefined && !UNOWNED.has(element.name))) return null;
    const unknown = Object.keys(element.attributes).filter((name) => !isKnown(name) && !own?.has(name));
    if (unknown.length === 0) return null;
    return `“${element.name}” has no attribute ${unknown.map((name) => `“${name}”`).join(', ')}`;
  },
);

/** Names of other vocabularies have a prefix; handlers of events are a matter of scripts, which others judge. */
function isKnown(name: string): boolean {
  return GLOBAL.has(name) || /^(data-|aria-|on[a-z]+$)|:/.test(name);
}

/** Says whether an attribute may have a value. */
type Allows = (value: string) => boolean;

const oneOf =
  (...values: readonly string[]): Allows =>
  (value) =>
    values.includes(value.trim().toLowerCase());
const integer: Allows = (value) => /^\s*-?\d+\s*$/.test(value);
const positive: Allows = (value) => /^\s*0*[1-9]\d*\s*$/.test(value);
const count: Allows = (value) => /^\s*\d+\s*$/.test(value);

/** Values by attribute: those of any element, then those of one (HTML, "Attributes"; WAI-ARIA 1.2, 6.2.4). */
const VALUES: Readonly<Record<string, Allows>> = {
  dir: oneOf('ltr', 'rtl', 'auto'),
  lang: isLanguage,
  'xml:lang': isLanguage,
  'aria-hidden': oneOf('true', 'false'),
  'a href': isAddress,
  'ol start': integer,
  'li value': integer,
  'td colspan': positive,
  'th colspan': positive,
  'td rowspan': count,
  'th rowspan': count,
  'meta charset': oneOf('utf-8'),
};

/** Values that an attribute can't have. Books of EPUB 2 follow other tables and are left alone. */
export const values: CheckRule = elementRule(
  'values',
  'values that an attribute can’t have',
  'error',
  (element, book) => {
    if (!book.version.startsWith('3')) return null;
    for (const [name, value] of Object.entries(element.attributes)) {
      const row = [`${element.name} ${name}`, name].find((key) => Object.hasOwn(VALUES, key));
      const allows = row === undefined ? undefined : VALUES[row];
      if (allows && !allows(value)) return `“${value.slice(0, 40)}” is no value for “${name}”`;
    }
    return twoLanguages(element);
  },
);

function twoLanguages({ attributes }: Markup): string | null {
  const { lang, 'xml:lang': xml } = attributes;
  if (lang === undefined || xml === undefined || lang.toLowerCase() === xml.toLowerCase()) return null;
  return `“lang” says ${lang} and “xml:lang” ${xml}`;
}

/** RFC 3066: letters, then letters and digits, in pieces of at most eight; nothing says that none is known. */
function isLanguage(value: string): boolean {
  return value === '' || /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(value);
}

/** Whether an address can be one: with a host where its kind has hosts. */
function isAddress(value: string): boolean {
  const address = value.trim();
  return !/^[a-z][a-z\d+.-]*:/i.test(address) || URL.canParse(address);
}
