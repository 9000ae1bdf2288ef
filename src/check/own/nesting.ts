import type { Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

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
