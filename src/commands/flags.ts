import type { Argv } from 'yargs';
import type { Settings } from '../io/settings/settings.ts';

/** Flags that set the same things as a settings file, and win over it. */
export interface SettingFlags {
  title?: string;
  author?: string[];
  language?: string;
  chapters?: 'headings' | 'endings' | 'scenes';
  notes?: 'keep' | 'end' | 'drop';
  continuations?: 'keep' | 'drop';
  breaks?: 'strict' | 'normal' | 'eager';
  encoding?: string;
  cover?: string;
  off?: string[];
}

const NAMES = [
  'title',
  'author',
  'language',
  'chapters',
  'notes',
  'continuations',
  'breaks',
  'encoding',
  'cover',
  'off',
] as const satisfies readonly (keyof SettingFlags)[];

/** Declares the shared flags. */
export function settingFlags(yargs: Argv): Argv<SettingFlags> {
  return yargs
    .option('title', { type: 'string', describe: 'title of the book' })
    .option('author', { type: 'string', array: true, describe: 'author; may be given several times' })
    .option('language', { type: 'string', describe: 'language of the text, such as en' })
    .option('chapters', { choices: ['headings', 'endings', 'scenes'] as const, describe: 'what begins a chapter' })
    .option('notes', { choices: ['keep', 'end', 'drop'] as const, describe: "what becomes of author's notes" })
    .option('continuations', { choices: ['keep', 'drop'] as const, describe: '"to be continued" between parts' })
    .option('breaks', { choices: ['strict', 'normal', 'eager'] as const, describe: 'how readily scenes are cut' })
    .option('encoding', { type: 'string', describe: 'encoding of the sources, when it is known' })
    .option('cover', { type: 'string', describe: 'picture for the cover; none leaves it away' })
    .option('off', {
      type: 'string',
      array: true,
      describe: 'leave out a normalizing rule, by id',
    }) as Argv<SettingFlags>;
}

/** The settings that were given as flags. */
export function settingsFromFlags(args: SettingFlags): Settings {
  return Object.fromEntries(NAMES.flatMap((name) => (args[name] === undefined ? [] : [[name, args[name]]])));
}
