import { decode } from '../../decode/index.ts';
import { lineEnds } from '../../markup/tokens.ts';
import { addTo, type JoinedDocument, type Source } from '../../model/index.ts';
import { isKnown } from './commands.ts';

/** `\input{chapters/one}`, and its kin; `\import{chapters/}{one}`. */
const INPUT =
  /\\(?:(?:input|include|subfile|loadchapter)\s*\{([^{}\\\n]{1,200})\}|(?:sub)?import\*?\s*\{([^{}\\\n]{1,200})\}\s*\{([^{}\\\n]{1,200})\}|input[ \t]+([^\s{}\\%]{1,200}))/g;

/** Files that name each other go no deeper, and make no more text than this. */
const DEEPEST = 12;
const MOST_TEXT = 32 * 1024 ** 2;
const MOST_FILES = 4000;
/** A remark is looked for so far before a command. */
const LONGEST_LINE = 400;

/** An author's own command that names a file, and what may be its title: `\\addpart{ch1}{The Gate}`. */
const OWN = /\\([a-z]{2,40})\*?\s{0,9}\{([^{}\\\n]{1,200})\}((?:\s{0,9}\{[^{}\n]{0,200}\}){0,4})/gi;
/** So many files are named by the same command of the author's own. */
const OFTEN = 2;

interface Named {
  readonly at: number;
  readonly end: number;
  readonly path: string;
  /** Whether it stands in a remark. */
  readonly isRemark: boolean;
  /** What else the author's own command is given, in braces each. */
  readonly titles?: readonly string[];
}

/** The files that a LaTeX text takes in where it names them, as it names them, and those that it names in a remark. */
export function inputsIn(text: string): readonly Named[] {
  return [...text.matchAll(INPUT)].map((match): Named => {
    const [whole, named, folder, file, bare] = match;
    const path = file === undefined ? (named ?? bare ?? '') : `${folder}/${file}`;
    const [at, end] = [match.index, match.index + whole.length];
    return { at, end, path: path.trim(), isRemark: isInRemark(text, at) };
  });
}

function isInRemark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  return /(?:^|[^\\])%/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/**
 * What a text names by a command that is nobody's but its author's and that names several `files` so, each in one way: by its
 * path, or with the same letters behind it, as one for each language has them (`ch1_fr` of `ch1`).
 */
function ownInputsIn(text: string, exists: (path: string) => boolean): readonly Named[] {
  const calls = [...text.matchAll(OWN)].flatMap((match): (Named & { readonly name: string })[] => {
    const [whole, name = '', path = '', more = ''] = match;
    if (isKnown(name) || isInRemark(text, match.index)) return [];
    const titles = [...more.matchAll(/\{([^{}\n]*)\}/g)].map(([, words = '']) => words.trim());
    return [{ name, at: match.index, end: match.index + whole.length, path: path.trim(), isRemark: false, titles }];
  });
  const names = [...new Set(calls.map(({ name }) => name))];
  return names.flatMap((name) => {
    const own = calls.filter((call) => call.name === name && exists(call.path));
    return new Set(own.map(({ path }) => path)).size >= OFTEN ? own : [];
  });
}

/** The names under which a file may lie that one in `folder` names; none outside of where that one lies. */
export function pathsNamed(folder: string, path: string): readonly string[] {
  const steps: string[] = [];
  for (const step of path.replace(/^\.\//, '').split(/[/\\]+/)) {
    if (step === '..') return [];
    if (step !== '' && step !== '.') steps.push(step);
  }
  const bare = [folder, ...steps].filter((step) => step !== '').join('/');
  return steps.length === 0 ? [] : /\.(?:tex|ltx|latex|txt)$/i.test(bare) ? [bare] : [`${bare}.tex`, bare];
}

/**
 * Files of LaTeX with those that they name put where they name them: a main file and its chapters are one text. What
 * none of them names stays a source of its own.
 */
export function withInputs(sources: readonly Source[], isTex: (source: Source) => boolean): readonly Source[] {
  const files = new Map(sources.filter(isTex).map((source) => [source.name, source]));
  const texts = new Map([...files.values()].map((source) => [source.name, textOf(source)]));
  if (![...texts.values()].some((text) => INPUT_LOOK.test(text))) return sources;
  const stems = new Map<string, string[]>();
  for (const name of files.keys()) addTo(stems, name.replace(LANGUAGE, ''), name);
  const fileOf = (path: string, name: string, root: string): string | undefined => {
    const paths = [folderOf(root), folderOf(name)].flatMap((folder) => pathsNamed(folder, path));
    return paths.find((one) => files.has(one) && one !== name);
  };
  const ofLanguage = (path: string, name: string, root: string): string | undefined => {
    const paths = [folderOf(root), folderOf(name)].flatMap((folder) => pathsNamed(folder, path));
    const [only, ...others] = paths.flatMap((one) => stems.get(one.replace(/\.tex$/i, '')) ?? []);
    return others.every((one) => one === only) ? only : undefined;
  };
  const all = new Map<string, readonly Taken[]>();
  const allIn = (name: string, root: string): readonly Taken[] => {
    const key = `${root}\n${name}`;
    const known = all.get(key);
    if (known !== undefined) return known;
    const text = texts.get(name) ?? '';
    const find = (path: string): string | undefined => fileOf(path, name, root) ?? ofLanguage(path, name, root);
    const plain = inputsIn(text).flatMap((named): Taken[] => {
      const file = fileOf(named.path, name, root);
      return file === undefined ? [] : [{ ...named, file }];
    });
    const taken = new Set(plain.flatMap(({ file, isRemark }) => (isRemark ? [] : [file])));
    const own = ownInputsIn(text, (path) => !taken.has(find(path) ?? name)).flatMap((named): Taken[] => {
      const file = find(named.path);
      return file === undefined ? [] : [{ ...named, file }];
    });
    const found = [...plain, ...own].sort((a, b) => a.at - b.at);
    all.set(key, found);
    return found;
  };
  const namedIn = (name: string, root: string): readonly Taken[] =>
    allIn(name, root).filter(({ isRemark }) => !isRemark);
  const done = new Set<string>();
  const join = (name: string, root: string, around: readonly string[], into: Joining): void => {
    const text = texts.get(name) ?? '';
    let read = 0;
    done.add(name);
    into.begin(name, 1);
    for (const { at, end, file, titles = [] } of namedIn(name, root)) {
      if (around.includes(file) || around.length >= DEEPEST || into.isFull()) continue;
      into.put(`${text.slice(read, at)}${headed(titles, texts.get(file) ?? '')}\n`);
      join(file, root, [...around, name], into);
      into.put('\n');
      into.begin(name, 1 + lineEnds(text, 0, end));
      read = end;
    }
    into.put(text.slice(read));
  };
  const inner = new Set([...files.keys()].flatMap((name) => namedIn(name, name).map(({ file }) => file)));
  const joined = new Map<string, Joining>();
  // Files that name each other in a circle have no main file: the first of them is it.
  for (const name of [...[...files.keys()].filter((one) => !inner.has(one)), ...files.keys()]) {
    if (done.has(name)) continue;
    const into = new Joining();
    join(name, name, [], into);
    joined.set(name, into);
  }
  // What a main file names in remarks alone is not in the book that it makes.
  const mains = [...joined].flatMap(([name, { documents }]) => (documents.length > 1 ? [name] : []));
  const remarked = new Set(mains.flatMap((name) => allIn(name, name).map(({ file }) => file)));
  const inBody = (name: string): number => {
    const from = (texts.get(name) ?? '').indexOf(BODY);
    return from < 0 ? 0 : new Set(namedIn(name, name).flatMap(({ at, file }) => (at > from ? [file] : []))).size;
  };
  const [main = '', ...others] = mains.filter((name) => inBody(name) > 0);
  const alone = others.length > 0 || inBody(main) < 2 ? [] : besideMain(main, joined, texts);
  return sources.flatMap((source): readonly Source[] => {
    if (!files.has(source.name)) return [source];
    const own = joined.get(source.name);
    if (!own) return [];
    const isApart = alone.includes(source.name) || (own.documents.length < 2 && remarked.has(source.name));
    const placed: Source = isApart ? { ...source, isApart } : source;
    if (own.documents.length < 2) return [placed];
    return [{ ...placed, bytes: new TextEncoder().encode(own.text), documents: own.documents }];
  });
}

/**
 * The files under a main file's folder that are printed alone or list books, and none of which the only main file takes
 * in: its author's sheets and drafts. None where they are long enough to be stories beside it.
 */
function besideMain(
  main: string,
  joined: ReadonlyMap<string, Joining>,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const folder = folderOf(main);
  const beside = [...joined.keys()].filter((name) => {
    const isUnder = folder === '' || name.startsWith(`${folder}/`);
    return name !== main && isUnder && PRINTED_ALONE.test(texts.get(name) ?? '');
  });
  const length = beside.reduce((sum, name) => sum + (texts.get(name)?.length ?? 0), 0);
  return length < (joined.get(main)?.text.length ?? 0) * BESIDE ? beside : [];
}

const BODY = '\\begin{document}';
const PRINTED_ALONE = /^[ \t]{0,20}\\(?:documentclass\b(?![^\n]{0,200}\{subfiles\})|begin\{thebibliography\})/m;

/** Files of so much of the main file's text at most, together, are no stories beside it. */
const BESIDE = 0.15;

/** What ends the name of a file beside others of the same name: `_fr`, `-eng`. */
const LANGUAGE = /(?:[_-][a-z]{2,3})?\.tex$/i;

interface Taken extends Named {
  readonly file: string;
}

/** The heading that an author's own command gives a file that begins with none, the rest of what it is given unprinted. */
function headed(titles: readonly string[], text: string): string {
  if (titles.length === 0) return '';
  const isHeaded = /^(?:\s|%[^\n]*\n|\\label\s*\{[^{}\n]*\}){0,40}\\(?:part|chapter|section)\b/.test(
    text.slice(0, HEAD),
  );
  const fits = titles.find((title) => title !== '' && scriptOf(title) === scriptOf(text)) ?? titles[0] ?? '';
  const rest = titles.filter((title) => title !== fits || isHeaded).map((title) => `\\phantom{${title}}`);
  return `${isHeaded || fits === '' ? '' : `\\chapter{${fits}}`}${rest.join('')}`;
}

const HEAD = 1000;

/** Whether most letters of a text are Latin ones. */
function scriptOf(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/\\[a-z]+(?:\s*\{[\w./-]*\})?/gi, '');
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return (head.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
}

const INPUT_LOOK = /\\(?:input|include|subfile|subimport|import|loadchapter)[\s{]|\\begin\s*\{document\}/;

/** A text that grows of pieces of several files, and on which line each of them begins. */
class Joining {
  readonly documents: JoinedDocument[] = [];
  #size = 0;
  readonly #pieces: string[] = [];
  #line = 1;

  get text(): string {
    return this.#pieces.join('');
  }

  isFull(): boolean {
    return this.#size > MOST_TEXT || this.documents.length > MOST_FILES;
  }

  begin(name: string, from: number): void {
    const last = this.documents.at(-1);
    if (last?.line === this.#line) this.documents.pop();
    this.documents.push({ name, line: this.#line, from });
  }

  put(text: string): void {
    this.#pieces.push(text);
    this.#size += text.length;
    this.#line += lineEnds(text);
  }
}

function textOf(source: Source): string {
  return decode(source.bytes, source.name).value.text.replace(/\r\n?/g, '\n');
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}
