/** A document of the book. */
interface Document {
  readonly href: string;
  readonly xhtml: string;
}

/** Documents whose links lead where they should, and the words of links that lead nowhere. */
export interface Linked<T> {
  readonly documents: readonly T[];
  readonly dead: readonly string[];
}

/**
 * The id of an anchor: the same for the same name. FNV-1a in 64 bits, as two halves; names are few, so no two of a book
 * share one.
 */
export function anchorId(name: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < name.length; i++) {
    a = Math.imul(a ^ name.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ name.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return `link.${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** The ids and links that the renderer writes for notes and anchors; in text a `<` is escaped, so none is met there. */
const ID = /(<(?:a|aside|span)) id="((?:note|noteref|link)\.\w+)"/g;
const NOTE =
  /(<a(?: id="noteref\.\d+")? class="note(?:ref|-mark)") href="#(note(?:ref)?\.\d+)"( epub:type="\w+" role="[\w-]+")/g;
const LINK = /<a href="#(link\.\w+)">([\s\S]*?)<\/a>/g;
const ANCHOR = /<span id="(link\.\w+)">([^<]*)<\/span>/g;

/** Whether a document may have links that `linked` looks after, or places for them: few texts have such marks. */
export function hasLinks({ xhtml }: Document): boolean {
  return xhtml.includes('"#note') || xhtml.includes('"#link.') || xhtml.includes('"link.');
}

/**
 * Documents in which the links inside the book lead to the file that holds their place. A link that leads nowhere is
 * none, its words kept; so is a place to which nothing leads; of two places with one name the first counts.
 */
export function linked<T extends Document>(documents: readonly T[]): Linked<T> {
  const { named, files } = withIdsOnce(documents);
  const wanted = new Set<string>();
  const dead: string[] = [];
  const led = named.map((document) => {
    const to = (id: string): string | null => {
      const file = files.get(id);
      if (file === undefined) return null;
      wanted.add(id);
      return ` href="${file === document.href ? '' : file}#${id}"`;
    };
    const xhtml = document.xhtml
      .replace(NOTE, (_, tag: string, id: string, meaning: string) => {
        const href = to(id);
        return href === null ? tag : tag + href + meaning;
      })
      .replace(LINK, (_, id: string, words: string) => {
        const href = to(id);
        if (href === null) dead.push(words);
        return href === null ? words : `<a${href}>${words}</a>`;
      });
    return { ...document, xhtml };
  });
  const left = (whole: string, id: string, words: string): string => (wanted.has(id) ? whole : words);
  return { documents: led.map((document) => ({ ...document, xhtml: document.xhtml.replace(ANCHOR, left) })), dead };
}

/** Documents in which each id stands once, and the file of each. */
function withIdsOnce<T extends Document>(documents: readonly T[]): { named: T[]; files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const named = documents.map((document) => {
    const xhtml = document.xhtml.replace(ID, (whole, tag: string, id: string) => {
      if (files.has(id)) return tag;
      files.set(id, document.href);
      return whole;
    });
    return { ...document, xhtml };
  });
  return { named, files };
}
