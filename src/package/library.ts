import { createRequire } from 'node:module';

type Library = typeof import('epub-gen-memory');

const require = createRequire(import.meta.url);

/**
 * Loads epub-gen-memory much as its own browser build has it: without the check of its arguments, the HTML parser, the
 * table of media types and everything that can open a file or an address. We hand it finished documents, so none of
 * them has work to do, and loading them takes three times as long as the rest. The copy is private: a program that uses the library
 * beside us gets it whole.
 */
export function loadLibrary(): Library {
  const entry = require.resolve('epub-gen-memory');
  const within = createRequire(entry);
  const replaced = new Map<string, unknown>([
    [within.resolve('./util/fetchable.js'), { type: 'nodebuffer', default: refuse }],
    [within.resolve('./util/html-parse.js'), { fixHTML: refuse }],
    [within.resolve('./util/predicates.js'), within('./util/predicates-nop.js')],
    [within.resolve('mime'), { getType: refuse, getExtension: refuse }],
    [within.resolve('jszip'), within('jszip/dist/jszip.min.js')],
  ]);
  const folder = entry.slice(0, -'index.js'.length);
  const isOurs = (file: string): boolean => file.startsWith(folder) || replaced.has(file);
  const { cache } = require;
  const before = Object.entries(cache).filter(([file]) => isOurs(file));
  for (const [file] of before) delete cache[file];
  for (const [file, exports] of replaced) cache[file] = { exports, loaded: true } as NodeJS.Module;
  try {
    return require('epub-gen-memory');
  } finally {
    for (const file of Object.keys(cache)) if (isOurs(file)) delete cache[file];
    for (const [file, module] of before) cache[file] = module;
  }
}

/** Stands where the library would fetch, parse or guess. */
function refuse(): never {
  throw new Error('epub-gen-memory was asked to fetch, parse or guess; fascicle hands it finished documents only.');
}
