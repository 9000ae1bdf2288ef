import { type BuildOptions, buildOptions } from './build-options.ts';
import type { SettingFlags } from './flags.ts';

/** What `build` is asked to do. */
export interface PlainBuild extends SettingFlags, BuildOptions {
  stories: string[];
}

/** The settings among the flags that are one text each, of any value. */
const TEXTS = ['title', 'language', 'encoding', 'cover'] as const satisfies readonly (keyof SettingFlags)[];

/**
 * Reads a plain command line: `build`, stories, and flags written out in full, each once. Null for every other, which
 * is the parser's to read. What this reads, it reads as the parser does; starting the parser costs more than building a
 * short story.
 */
export function plainBuild(words: readonly string[]): PlainBuild | null {
  if (words.length > 0 && words[0] !== 'build') return null;
  const given = new Map<string, string | boolean>();
  const stories: string[] = [];
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string;
    if (!word.startsWith('-')) {
      if (word === '') return null;
      stories.push(word);
      continue;
    }
    const name = word.slice(2);
    const option = word.startsWith('--') ? rowOf(name) : null;
    if (option === null || given.has(name) || option.array) return null;
    if (option.type === 'boolean') given.set(name, true);
    else if (option.type === 'string' && /^[^-'"]/.test(words[i + 1] ?? '')) given.set(name, words[++i] as string);
    else return null;
  }
  return { ...(defaults() as unknown as BuildOptions), ...Object.fromEntries(given), stories };
}

interface OptionRow {
  readonly type: string;
  readonly array?: boolean;
  readonly default?: unknown;
}

function rowOf(name: string): OptionRow | null {
  if ((TEXTS as readonly string[]).includes(name)) return { type: 'string' };
  return Object.hasOwn(buildOptions, name) ? buildOptions[name as keyof typeof buildOptions] : null;
}

function defaults(): Record<string, unknown> {
  const rows = Object.entries<OptionRow>(buildOptions).map(([name, { default: value }]) => [name, value]);
  return Object.fromEntries(rows.filter(([, value]) => value !== undefined));
}
