import { decode } from '../../decode/index.ts';
import { lineEnds } from '../../markup/tokens.ts';
import type { JoinedDocument, Source } from '../../model/index.ts';

/** `\input{chapters/one}`, and its kin; `\import{chapters/}{one}`. */
const INPUT =
  /\\(?:(?:input|include|subfile|loadchapter)\s*\{([^{}\\\n]{1,200})\}|(?:sub)?import\*?\s*\{([^{}\\\n]{1,200})\}\s*\{([^{}\\\n]{1,200})\}|input[ \t]+([^\s{}\\%]{1,200}))/g;

/** Files that name each other go no deeper, and make no more text than this. */
const DEEPEST = 12;
const MOST_TEXT = 32 * 1024 ** 2;
const MOST_FILES = 4000;
/** A remark is looked for so far before a command. */
const LONGEST_LINE = 400;

interface Named {
  readonly at: number;
  readonly end: number;
  readonly path: string;
}

/** The files that a LaTeX text takes in where it names them, as it names them; not in its remarks. */
export function inputsIn(text: string): readonly Named[] {
  return [...text.matchAll(INPUT)].flatMap((match): Named[] => {
    const before = text.slice(Math.max(0, match.index - LONGEST_LINE), match.index);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (/(?:^|[^\\])%/.test(line)) return [];
    const [whole, named, folder, file, bare] = match;
    const path = file === undefined ? (named ?? bare ?? '') : `${folder}/${file}`;
    return [{ at: match.index, end: match.index + whole.length, path: path.trim() }];
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
  const namedIn = (name: string, root: string): readonly (Named & { readonly file: string })[] =>
    inputsIn(texts.get(name) ?? '').flatMap((named) => {
      const file = [folderOf(root), folderOf(name)]
        .flatMap((folder) => pathsNamed(folder, named.path))
        .find((one) => files.has(one) && one !== name);
      return file === undefined ? [] : [{ ...named, file }];
    });
  const done = new Set<string>();
  const join = (name: string, root: string, around: readonly string[], into: Joining): void => {
    const text = texts.get(name) ?? '';
    let read = 0;
    done.add(name);
    into.begin(name, 1);
    for (const { at, end, file } of namedIn(name, root)) {
      if (around.includes(file) || around.length >= DEEPEST || into.isFull()) continue;
      into.put(`${text.slice(read, at)}\n`);
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
  return sources.flatMap((source): readonly Source[] => {
    if (!files.has(source.name)) return [source];
    const own = joined.get(source.name);
    if (!own) return [];
    if (own.documents.length < 2) return [source];
    return [{ ...source, bytes: new TextEncoder().encode(own.text), documents: own.documents }];
  });
}

const INPUT_LOOK = /\\(?:input|include|subfile|subimport|import|loadchapter)[\s{]/;

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
