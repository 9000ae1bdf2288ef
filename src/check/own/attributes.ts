import { type CheckRule, elementRule } from './rule.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Attributes of every element (HTML, "Global attributes"). */
const GLOBAL = words(
  'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce popover role slot spellcheck style tabindex title translate xmlns writingsuggestions',
);

/** Attributes of single elements, for those that books are made of; other elements are not judged. */
const OWN: Readonly<Record<string, ReadonlySet<string>>> = {
  a: words('href target download ping rel hreflang type referrerpolicy'),
  blockquote: words('cite'),
  col: words('span'),
  colgroup: words('span'),
  del: words('cite datetime'),
  html: words('version prefix'),
  img: words(
    'src alt srcset sizes width height usemap ismap loading decoding crossorigin referrerpolicy fetchpriority',
  ),
  ins: words('cite datetime'),
  li: words('value'),
  ol: words('reversed start type'),
  q: words('cite'),
  td: words('colspan rowspan headers'),
  th: words('colspan rowspan headers scope abbr'),
  time: words('datetime'),
};
const NONE =
  'abbr address article aside b body br caption cite code dd dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr i kbd main mark nav p pre rp rt ruby s samp section small span strong sub sup table tbody tfoot thead title tr u ul var wbr';
const UNOWNED = words(NONE);

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
