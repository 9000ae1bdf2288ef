import module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';

// Asked for so, it is not made a module first, which loads all streams: a thread needs none of them.
const { readFileSync } = process.getBuiltinModule('node:fs');

/** What a bundled file gives its readers, and the script it was compiled to. */
export interface Loaded {
  readonly exports: unknown;
  readonly script: vm.Script;
}

/**
 * How the engine is to run: functions are optimized when they have run eighteen times as long as usual: most that get hot
 * for a moment are done before their optimized form is. Regular expressions are compiled to machine code at
 * once, not first to a form that is thrown away at their second use: a short story costs three quarters so. Only flags
 * that may change while threads run belong here; `--no-regexp-tier-up`, which says nearly the same, ends the program when
 * it changes after the first of them has run.
 */
const FLAGS = '--interrupt-budget=1200000 --regexp-tier-up-ticks=0';

/**
 * Sets the engine's flags, where it is Node 20's: of no other are the flags known. The engine takes a compiled file only
 * when it was written under the flags it has.
 */
function tune(): void {
  if (process.versions.v8.startsWith('11.3.')) v8.setFlagsFromString(FLAGS);
}

/**
 * Runs a file of the bundled program (CommonJS) and those it asks for, and gives them all by path. The engine's
 * compiled form of a file is taken from `<file>.cache` beside it, where the build left it: compiling is a third of what
 * a short story costs. An engine that didn't write it (another Node) refuses it and compiles anew; later Nodes (22.1 on)
 * keep a cache of their own.
 */
export function loadProgram(folder: string, entry: string): ReadonlyMap<string, Loaded> {
  tune();
  const loaded = new Map<string, { exports: unknown; script: vm.Script }>();
  const ask = createRequire(path.join(folder, entry));
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const script = compile(file);
    const importModule = (name: string): Promise<unknown> =>
      import(name.startsWith('.') ? pathToFileURL(path.join(folder, name)).href : name);
    const own = { exports: {}, importModule };
    const entryOf = { exports: own.exports as unknown, script };
    loaded.set(file, entryOf);
    const require = (name: string): unknown => (name.startsWith('./') ? load(path.join(folder, name)) : ask(name));
    script.runInThisContext()(own.exports, require, own, file, folder);
    entryOf.exports = own.exports;
    return own.exports;
  };
  load(path.join(folder, entry));
  return loaded;
}

/** Runs a bundled file in the way that starts quickest with this Node, and gives what it exports. */
export function startProgram(folder: string, entry: string): unknown {
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  // Whoever looks for a fault wants to see the lines of the source.
  if (process.env.FASCICLE_DEBUG) process.setSourceMapsEnabled(true);
  else if (!enableCompileCache) {
    return loadProgram(folder, entry).get(path.join(folder, entry))?.exports;
  }
  enableCompileCache?.();
  return createRequire(path.join(folder, entry))(`./${entry}`);
}

/**
 * A file is a script whose value is the function that Node puts around a module's code (`asScript` in `bundle.mjs`). It
 * goes by a name without its folder: the compiled form keeps that name, and is to be the same wherever it was made.
 */
function compile(file: string): vm.Script {
  const cachedData = readIfThere(`${file}.cache`);
  return new vm.Script(readFileSync(file, 'utf8'), {
    // Joined, not cut out: what is cut out of a path holds all of it.
    filename: ['fascicle', path.basename(file)].join('/'),
    ...(cachedData ? { cachedData } : {}),
  });
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
