import { isPictureName, type Removal } from '../../model/index.ts';
import { sentencesIn } from '../../removals/index.ts';

/** A text without the tags of the program that makes a site of it, line for line as before. */
export interface Untemplated {
  readonly text: string;
  readonly removals: readonly Removal[];
  /** Lines of the source that held such tags and nothing else. */
  readonly emptied: ReadonlySet<number>;
}

/** Shortcodes of Hugo, tags and outputs of Liquid and its kin: `{{< ref >}}`, `{% include x %}`, `{{ page.url | absolute }}`. */
const TAG =
  /\{\{[<%][^{}\n]{0,400}[%>]\}\}|\{%[^{}\n]{0,400}%\}|\{\{-?\s*[a-z_$][\w$]*(?:\.[\w$.[\]'-]+(?:\s*\|[^{}\n]{1,200})?|\s*\|[^{}\n]{1,200})\s*-?\}\}/gi;
/** Such an output of words that are typed in it: `{{ "/one/" | relative_url }}`. */
const TYPED = /\{\{-?\s{0,4}(?:"([^"{}\n]{1,300})"|'([^'{}\n]{1,300})')\s{0,4}\|\s{0,4}[a-z][^{}\n]{0,200}\}\}/gi;
/** Attributes that kramdown puts behind or below what they style: `{: .lead }`. */
const ATTRIBUTES = /\{:(?:\s*(?:[.#][\w-]+|[\w-]+(?:=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+))?)){0,8}\s*\}/g;
/** Those of Pandoc and Python-Markdown: on a line of their own, right behind a picture, a link or a span, or ending a heading. */
const BARE_ATTRIBUTES =
  /(?:^\s*|(?<=[)\]])|(?<=^#.{0,200}\s))\{\s?(?:(?:[.#][a-z][\w-]*|[a-z][\w-]*=(?:"[^"\n]*"|[\w.%-]+))\s*){1,8}\}(?=\s*$|(?<=[)\]]\{[^}]{0,200}\}))/i;
/** The class of a line that says how long the page takes to read: the program counts it. */
const READING_TIME = /^\s*\{[^{}\n]*\.[\w-]*(?:time-to-read|read(?:ing)?-?time)\b[^{}\n]*\}\s*$/i;
/** Such a line: a number, and a word or two. */
const FEW_MINUTES = /^\s*\W{0,4}\d{1,3}(?:\s\p{L}{1,12}\.?){1,3}\s*$/u;
/** Commands of typesetting on lines of their own, and the place of a list of contents. */
const COMMAND =
  /^\s*(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|noindent)(?:\[\d\]|\{\})?|\[\[?_?toc_?\]?\])\s*$/i;
/** A line of MDX that takes components in, and the names of those. */
const IMPORT = /^import\s+(?:[\w$*{},\s]{1,300}\sfrom\s+)?(?:"[^"\n]{1,200}"|'[^'\n]{1,200}');?\s*$/;
/** An attribute of a component: `tone="dark"`, `size={3}`, `isOpen`. */
const SETTING = String.raw`[a-zA-Z][\w-]*(?:=(?:"[^"\n]{0,600}"|'[^'\n]{0,600}'|\{[^{}\n]{0,120}\}))?`;
/** A component: `<Star />`, `<Box tone="dark">`, `</Box>`. */
const COMPONENT = new RegExp(String.raw`<\/?([A-Z]\w{0,40})(?:\s+${SETTING}){0,12}\s*\/?>`, 'g');
/** An element that a site has defined itself, whose name has a hyphen, around words of one line: `<drop-cap>I</drop-cap>`. */
const OWN_ELEMENT = /(<([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,4})(?:\s[^<>\n]{0,200})?>)([^<>\n]{1,2000})(<\/\2>)/g;
/** One whose tag goes on in the lines below, such a line, and the one that closes it. */
const OPEN_COMPONENT = new RegExp(String.raw`^\s*<([A-Z]\w{0,40})(?:\s+${SETTING}){0,12}\s*$`);
const [MORE_SETTINGS, LAST_SETTINGS] = [
  new RegExp(String.raw`^\s*(?:${SETTING}\s*){0,12}$`),
  new RegExp(String.raw`^\s*(?:${SETTING}\s*){0,12}\/?>\s*$`),
];
/** Attributes whose words a component shows. */
const SHOWN = /([a-zA-Z][\w-]*)=(?:"([^"\n]+)"|'([^'\n]+)')/g;
/** A line that opens a division of Pandoc's, and one that closes it. */
const [OPENS, CLOSES] = [/^:{3,}\s*(?:\{[^{}\n]*\}|[\w-]+)\s*:*\s*$/, /^:{3,}\s*$/];
/** The address of a link to a page of the site: of the form by which definitions are known. */
const NOWHERE = '#.';
/** A picture of a shortcode, and what is said of it. */
const FIGURE = /^\{\{[<%]\s*(?:figure|img|image|picture)\b/i;
/** A tag of a site's own that stands alone and shows a picture: `{{ imagen mar.jpg posición: ancho }}`. */
const OWN_PICTURE =
  /^\s*\{\{(?![<%])\s*[^{}\n]{0,120}?([\w./-]{1,200}\.(?:jpe?g|png|gif|svg|webp|avif))(?![\w.])[^{}\n]{0,200}\}\}\s*$/i;
/** What stands before the address of a link, or of a definition. */
const ADDRESS_BEFORE = /(?:\]\(<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?)[^\s()<>]*$/;

/**
 * Takes out of a Markdown text what only the program reads that makes pages of it. A picture that a shortcode shows
 * becomes Markdown's own; in an address the tag leads nowhere, so that the link stays one. A reader sees none of the tags.
 */
export function withoutTemplates(text: string, source: string, firstLine: number): Untemplated {
  const none: Untemplated = { text, removals: [], emptied: new Set() };
  if (!/\{[{%:]|\{\s?[.#a-z]|^\s*\\[a-z]|^:{3}|^\s*\[\[?_?toc|^import\s|<\/[a-z]\w*-/im.test(text)) return none;
  const removals: Removal[] = [];
  const emptied = new Set<number>();
  const lines = text.split('\n');
  const divided = lines.filter((line) => OPENS.test(line)).length === lines.filter((line) => CLOSES.test(line)).length;
  const components = importedIn(lines);
  const open = openTags(lines, components);
  const fence = fences();
  const kept = lines.map((line, at) => {
    if (fence(line)) return line;
    const number = firstLine + at;
    const remove = (tag: string): string => {
      removals.push({ name: 'markup', place: { source, line: number, endLine: number }, text: tag });
      return '';
    };
    if (READING_TIME.test(lines[at + 1] ?? '') && FEW_MINUTES.test(line)) {
      removals.push({ name: 'archive-line', place: { source, line: number, endLine: number }, text: line.trim() });
      emptied.add(number);
      return '';
    }
    const isWhole =
      COMMAND.test(line) ||
      (components.size > 0 && IMPORT.test(line)) ||
      (divided && (OPENS.test(line) || CLOSES.test(line)));
    const left = isWhole
      ? remove(line)
      : open.has(at)
        ? wordsShown(line, remove)
        : withoutTags(withoutComponents(line, components, remove), remove);
    if (left.trim() === '' && left !== line) emptied.add(number);
    return left;
  });
  return removals.length === 0 ? none : { text: kept.join('\n'), removals, emptied };
}

/** The names that a text takes in at its head; none where a story merely says `import`. */
function importedIn(lines: readonly string[]): ReadonlySet<string> {
  const imports = lines.filter((line) => IMPORT.test(line));
  return new Set(
    imports.flatMap((line) => line.slice(0, Math.max(0, line.lastIndexOf(' from '))).match(/\b[A-Z]\w*/g) ?? []),
  );
}

function withoutComponents(line: string, names: ReadonlySet<string>, remove: (tag: string) => string): string {
  if (names.size === 0 || !line.includes('<')) return line;
  return line.replace(COMPONENT, (tag, name: string) => (names.has(name) ? wordsShown(tag, remove) : tag));
}

/** The lines of components' tags that go on over several. */
function openTags(lines: readonly string[], names: ReadonlySet<string>): ReadonlySet<number> {
  const open = new Set<number>();
  for (let at = 0; names.size > 0 && at < lines.length; at++) {
    if (!names.has(OPEN_COMPONENT.exec(lines[at] ?? '')?.[1] ?? '')) continue;
    let end = at + 1;
    while (MORE_SETTINGS.test(lines[end] ?? '>') && (lines[end] ?? '').trim() !== '') end++;
    if (!LAST_SETTINGS.test(lines[end] ?? '')) continue;
    for (let k = at; k <= end; k++) open.add(k);
    at = end;
  }
  return open;
}

/** What a component shows of its attributes: sentences, and who says or wrote them. */
function wordsShown(tag: string, remove: (words: string) => string): string {
  let from = 0;
  const shown: string[] = [];
  for (const match of tag.matchAll(SHOWN)) {
    const [whole, name = '', double, single] = match;
    const words = double ?? single ?? '';
    const isName = /^(?:author|by|speaker)$/i.test(name) && /^\p{Lu}/u.test(words);
    if (!isName && sentencesIn(words) === 0) continue;
    const start = match.index + whole.length - words.length - 1;
    remove(tag.slice(from, start));
    from = start + words.length;
    shown.push(!isName ? words : name === 'speaker' ? `${words}:` : `— ${words}`);
  }
  remove(tag.slice(from));
  return shown.length === 0 ? '' : `${shown.join(' ')} `;
}

function withoutTags(typed: string, remove: (tag: string) => string): string {
  const line = /<\/[a-z]\w*-/.test(typed)
    ? typed.replace(OWN_ELEMENT, (_, open: string, _name, words: string, close: string) => {
        remove(open);
        remove(close);
        return words;
      })
    : typed;
  if (/\{\s?[.#a-z]/i.test(line) && BARE_ATTRIBUTES.test(line)) return line.replace(BARE_ATTRIBUTES, remove);
  if (!/\{[{%:]/.test(line)) return line;
  const [own, address = ''] = OWN_PICTURE.exec(line) ?? [];
  if (own !== undefined) {
    remove(own.replace(address, '').trim());
    return `![](${address})`;
  }
  const shown = withTyped(line, remove);
  const untagged = shown.replace(TAG, (tag, at: number) => {
    if (FIGURE.test(tag)) return picture(tag, remove);
    const [before, words, after] = saidIn(tag);
    if (words === '') remove(tag);
    else for (const part of [before, after]) remove(part);
    return words || (ADDRESS_BEFORE.test(shown.slice(0, at)) ? NOWHERE : '');
  });
  return untagged.replace(ATTRIBUTES, remove);
}

/** A line with what is typed in outputs, but for the addresses of pages in links, which lead nowhere in a book. */
function withTyped(line: string, remove: (tag: string) => string): string {
  return line.replace(TYPED, (tag, double: string | undefined, single: string | undefined, at: number) => {
    const words = double ?? single ?? '';
    const isAddress = ADDRESS_BEFORE.test(line.slice(0, at));
    if (isAddress && !isPictureName(words)) return remove(tag) || NOWHERE;
    const from = tag.indexOf(words);
    remove(tag.slice(0, from));
    remove(tag.slice(from + words.length));
    return words;
  });
}

/** What stands before, in and behind the quotation marks of a tag that gives a sentence to the page: a pull quote, a box. */
function saidIn(tag: string): readonly [before: string, words: string, after: string] {
  const found = [...tag.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].find(([quoted]) => sentencesIn(quoted.slice(1, -1)) > 0);
  if (!found) return [tag, '', ''];
  const from = found.index + 1;
  const words = found[0].slice(1, -1);
  return [tag.slice(0, from), words, tag.slice(from + words.length)];
}

/** The picture of a shortcode as Markdown has it. */
function picture(tag: string, remove: (tag: string) => string): string {
  const said = (name: string): string => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'i').exec(tag)?.[1]?.trim() ?? '';
  const [words, address] = [said('caption') || said('alt') || said('title'), said('src')];
  if (address === '' || /[\s()<>]/.test(address) || /[[\]]/.test(words)) return remove(tag);
  remove(tag.replace(words, '').replace(address, ''));
  return `![${words}](${address})`;
}

/** Says of each line in turn whether it stands in a fence of code, or is one. */
function fences(): (line: string) => boolean {
  let isOpen = false;
  return (line) => {
    const isFence = /^ {0,3}```/.test(line);
    if (isFence) isOpen = !isOpen;
    return isFence || isOpen;
  };
}
