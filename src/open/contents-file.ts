import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { decode } from '../decode/index.ts';
import { labelKey } from '../header/labels.ts';
import { parseXml } from '../markup/xml.ts';
import { folderInPath, isDeepYaml, type Source, type StatedFact, topOf } from '../model/index.ts';
import { fact, pageFacts } from '../read/html/facts.ts';
import { packageFacts } from './epub/metadata.ts';
import { readPackage } from './epub/package.ts';
import { filesNamed, type NamedFile, type Naming } from './typed-list.ts';

/** What a file says that a program reads to make a book of its folder: `_quarto.yml`, `mkdocs.yml`, `content.opf`. */
interface ContentsFile {
  /** Files of the book as it names them, in its order, and what it states of it. */
  readonly named: readonly Naming[];
  readonly facts: readonly StatedFact[];
}

const MOST_BYTES = 256 * 1024;
const MOST_IN_NAME = 200;

/** Such a file among the sources of a book, with those that it names in its order. */
export interface ProgramFile {
  readonly source: Source;
  readonly named: readonly NamedFile[];
  readonly facts: readonly StatedFact[];
  /** Whether it lists most of the files, which are one book then. */
  readonly isBook: boolean;
}

/** The files of programs among all sources of a book, those that name most of the `texts` first. */
export function contentsAmong(all: readonly Source[], texts: readonly Source[]): readonly ProgramFile[] {
  const found = all.flatMap((source): readonly ProgramFile[] => {
    const read = contentsFile(source);
    if (read === null) return [];
    const named = filesNamed(read.named, source.name, texts);
    const isBook =
      named.length > 1 &&
      named.length * 2 >= texts.filter(({ name }) => name.startsWith(folderInPath(source.name))).length;
    return source.format === 'contents' || isBook
      ? [{ source, named: isBook ? named : [], facts: read.facts, isBook }]
      : [];
  });
  return found.toSorted((a, b) => b.named.length - a.named.length);
}

/** Reads such a file, or the front matter of a Markdown file that holds nothing else; null for every other source. */
function contentsFile(source: Source): ContentsFile | null {
  if (source.bytes.length > MOST_BYTES) return null;
  if (source.format === 'md') return frontAlone(source);
  if (source.format !== 'contents') return null;
  const text = decode(source.bytes, '').value.text;
  if (/\.opf$/i.test(source.name)) return packageFile(text, source.name);
  return /\.toml$/i.test(source.name)
    ? ofTree(tomlTree(text), source.name)
    : isDeepYaml(text)
      ? NOTHING
      : ofTree(yamlTree(text), source.name);
}

const NOTHING: ContentsFile = { named: [], facts: [] };

/** A Markdown file whose front matter names other files and that says nothing below it. */
function frontAlone(source: Source): ContentsFile | null {
  if (
    !new TextDecoder()
      .decode(source.bytes.subarray(0, 8))
      .replace(/^\uFEFF/, '')
      .startsWith('---')
  )
    return null;
  const text = decode(source.bytes, '').value.text;
  const [, yaml, body] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  if (yaml === undefined || /[\p{L}\p{N}]/u.test(body ?? '') || isDeepYaml(yaml)) return null;
  return ofTree(yamlTree(yaml), source.name);
}

/** A value as such files have them: words, a list, or values by their keys. */
type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

function yamlTree(text: string): Tree {
  const toTree = (node: unknown): Tree => {
    if (isMap(node)) {
      return new Map(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', toTree(value)]));
    }
    if (isSeq(node)) return node.items.map(toTree);
    return isScalar(node) && node.value !== null ? String(node.value) : '';
  };
  return toTree(parseDocument(text, { prettyErrors: false }).contents);
}

/** The tables of a TOML file, and of their values texts and lists of texts: all that such a file says of a book. */
function tomlTree(text: string): Tree {
  const root = new Map<string, Tree>();
  let table = root;
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\s*\[+\s*([\w.-]{1,80})\s*\]+\s*$/.exec(line) ?? [];
    const [, key, value = ''] = /^\s*([\w-]{1,80})\s*=\s*(\S.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      table = new Map();
      root.set(name, table);
    } else if (key !== undefined) {
      const texts = [...value.matchAll(/"([^"\\]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
      table.set(key, value.startsWith('[') ? texts : (texts[0] ?? ''));
    }
  }
  return root;
}

function packageFile(text: string, name: string): ContentsFile {
  const file = readPackage(parseXml(text), '');
  const facts = packageFacts(file, name, '').map((one): StatedFact => ({ ...one, by: 'index-page' }));
  return { named: file.spine.map(({ path }) => ({ file: path })), facts };
}

function ofTree(tree: Tree, source: string): ContentsFile {
  return { named: namingsIn(tree), facts: factsIn(tree, source) };
}

/** Keys of what a file is called beside those of the file itself. */
const TITLES: readonly string[] = ['title', 'text', 'label', 'caption', 'name'];
const FILES: ReadonlySet<string> = new Set(['link', 'href', 'file', 'path', 'url', 'src', 'page', 'doc', 'chapter']);

/** Every text that may name a file, in their order, each with its title: `{ file: a.md, title: A }`, `{ A: a.md }`. */
function namingsIn(tree: Tree): readonly Naming[] {
  if (typeof tree === 'string') return tree !== '' && tree.length <= MOST_IN_NAME ? [{ file: tree }] : [];
  if (isList(tree)) return tree.flatMap(namingsIn);
  const said = TITLES.map((key) => textOf(tree.get(key))).find((text) => text !== '');
  return [...tree].flatMap(([key, value]): readonly Naming[] => {
    if (typeof value !== 'string') return namingsIn(value);
    const title = FILES.has(key) ? said : tree.size === 1 ? key : undefined;
    return namingsIn(value).map((one) => ({ ...one, ...(title === undefined ? {} : { title }) }));
  });
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** Where such files tell of their book, if not at their top. */
const ABOUT_BOOK: ReadonlySet<string> = new Set([
  'book',
  'meta',
  'metadata',
  'website',
  'site',
  'novel',
  'story',
  'project',
]);
/** Keys of such files by the labels that headers have. */
const LABELS: Readonly<Record<string, string>> = {
  site_name: 'title',
  site_author: 'author',
  site_description: 'summary',
  authors: 'author',
  creator: 'author',
  lang: 'language',
  languageCode: 'language',
  description: 'summary',
};
/** What is taken of them: nobody's address, and nothing that is said to a program. */
const TAKEN: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'author',
  'language',
  'summary',
  'publisher',
  'rights',
  'status',
  'series',
  'genre',
]);

function factsIn(tree: Tree, source: string): readonly StatedFact[] {
  if (!(tree instanceof Map)) return [];
  const inside = [...tree].flatMap(([key, value]) => (ABOUT_BOOK.has(key) && value instanceof Map ? [value] : []));
  const has = (one: ReadonlyMap<string, Tree>): boolean =>
    ['title', 'site_name'].some((key) => textOf(one.get(key)) !== '');
  const about = [tree as ReadonlyMap<string, Tree>, ...inside].find(has);
  if (about === undefined) return [];
  const facts = [...about, ...ownersOf(tree)].flatMap(([key, value]) => {
    const label = new Map(Object.entries(LABELS)).get(key) ?? key;
    const values = (isList(value) ? value : [value]).map(textOf).filter((text) => text !== '');
    return TAKEN.has(labelKey(label) ?? '') && values.length > 0 ? [fact(label, values, topOf(source))] : [];
  });
  return pageFacts(facts, 'index-page');
}

/** Whose a site is, where it says so among its settings: `[params] author = "Ada Reed"`, `[params.author]`. */
function ownersOf(tree: ReadonlyMap<string, Tree>): readonly (readonly [string, Tree])[] {
  const params = tree.get('params');
  const named = (params instanceof Map ? textOf(params.get('author')) : '') || textOf(tree.get('params.author'));
  return textOf(tree.get('author')) === '' && named !== '' ? [['author', named]] : [];
}

/** What a value says in one text; of somebody with a page and an address the name. */
function textOf(tree: Tree | undefined): string {
  if (typeof tree === 'string') return tree.trim();
  return tree instanceof Map ? textOf(tree.get('name') ?? tree.get('text')) : '';
}

/** The files that a text takes in, as AsciiDoc (`include::gate.adoc[]`) and reStructuredText (`.. toctree::`) have it. */
export function takenIn(text: string): readonly Naming[] {
  const found: Naming[] = [];
  let isTree = false;
  for (const line of text.split(/\r?\n/)) {
    const [, file] = /^include::([^[\]\s]{1,200})\[/.exec(line) ?? [];
    if (file !== undefined) found.push({ file });
    else if (/^\S/.test(line)) isTree = line.startsWith('.. toctree::');
    else if (isTree && /^\s+[^\s:]/.test(line))
      found.push({ file: /<([^<>]+)>$/.exec(line.trim())?.[1] ?? line.trim() });
  }
  return found;
}
