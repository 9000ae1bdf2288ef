import type { Argv } from 'yargs';
import { readRange, readSplit } from '../io/settings/portion-words.ts';
import { type Settings, styleComplaint } from '../io/settings/settings.ts';
import { readStyle, type Style } from '../looks/index.ts';
import { UsageError, unknown } from './report.ts';

/** Flags that set the same things as a settings file, and win over it. */
export interface SettingFlags {
  title?: string;
  author?: string[];
  language?: string;
  chapters?: string;
  notes?: 'keep' | 'end' | 'drop';
  continuations?: 'keep' | 'drop';
  breaks?: 'strict' | 'normal' | 'eager';
  split?: string;
  range?: string;
  encoding?: string;
  cover?: string;
  style?: string[];
  off?: string[];
}

/** A flag as the parser is told of it: a word of any kind, or one of some. */
interface SettingRow {
  readonly type?: 'string';
  readonly choices?: readonly string[];
  readonly array?: true;
  readonly describe: string;
}

/** The flags that are settings. One table, for the parser and for whoever reads plain command lines. */
export const settingRows: Readonly<Record<keyof SettingFlags, SettingRow>> = {
  title: { type: 'string', describe: 'title of the book' },
  author: { type: 'string', array: true, describe: 'author; may be given several times' },
  language: { type: 'string', describe: 'language of the text, such as en' },
  chapters: {
    type: 'string',
    describe: 'what begins a chapter: headings, endings, scenes, or a /pattern/ of its heading',
  },
  notes: { choices: ['keep', 'end', 'drop'], describe: "what becomes of author's notes" },
  continuations: { choices: ['keep', 'drop'], describe: '"to be continued" between parts' },
  breaks: { choices: ['strict', 'normal', 'eager'], describe: 'how readily scenes are cut' },
  split: { type: 'string', describe: 'several books of a long story: so many chapters in each, volumes, or none' },
  range: { type: 'string', describe: 'only the chapters from one to another, as 40-80' },
  encoding: { type: 'string', describe: 'encoding of the sources, when it is known' },
  cover: { type: 'string', describe: 'picture for the cover; none leaves it away' },
  style: { type: 'string', array: true, describe: 'a named look, or part=value; may be given several times' },
  off: { type: 'string', array: true, describe: 'leave out a normalizing rule, by id' },
};

/** Declares the shared flags. */
export function settingFlags(yargs: Argv): Argv<SettingFlags> {
  return yargs.options(settingRows) as unknown as Argv<SettingFlags>;
}

/** The settings that were given as flags. Throws a UsageError for a style that does not exist. */
export function settingsFromFlags(args: SettingFlags): Settings {
  return Object.fromEntries(
    Object.keys(settingRows).flatMap((name): [string, unknown][] => {
      const given = args[name as keyof SettingFlags];
      if (given === undefined) return [];
      if (name === 'style') return [[name, styleOfWords(given as string[])]];
      if (name === 'chapters') return [[name, chaptersOfWord(given as string)]];
      if (name === 'split' || name === 'range') return [[name, portionOfWord(name, given as string)]];
      return [[name, given]];
    }),
  );
}

/** `--chapters scenes`, `--chapters "/^Chap/i"`. */
function chaptersOfWord(word: string): Settings['chapters'] {
  if (/^\/.+\/[a-z]*$/s.test(word)) return { pattern: word, place: null };
  const known = ['headings', 'endings', 'scenes'] as const;
  const found = known.find((one) => one === word);
  if (found === undefined) throw unknown('way to begin chapters', word, known);
  return found;
}

/** `--split 100`, `--split volumes`, `--range 40-80`. */
function portionOfWord(flag: 'split' | 'range', word: string): Settings['split'] {
  const read = flag === 'split' ? readSplit(word) : readRange(word);
  if (read !== null) return read;
  const must = flag === 'split' ? 'a number of chapters, volumes, or none' : 'chapters from one to another, as 40-80';
  throw new UsageError(`--${flag} ${word}: it is ${must}`);
}

/** A style written as `--style web --style openings=drop-cap`. */
function styleOfWords(words: readonly string[]): Style {
  const parts = words.map((word): [string, unknown] => {
    const at = word.indexOf('=');
    if (at < 0) return ['look', word];
    const value = word.slice(at + 1);
    return [word.slice(0, at), /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value];
  });
  const { style, wrong } = readStyle(Object.fromEntries(parts));
  const [first] = wrong;
  if (!first) return style;
  const { reason, remedy } = styleComplaint(first);
  throw new UsageError(`--style: ${reason}. ${remedy}`);
}
