import { type FoundLookFiles, loadLookFiles } from '../io/look-files.ts';
import { folderOf } from '../io/pictures.ts';
import { type Settings, unknownRule } from '../io/settings/settings.ts';
import type { StoryFiles } from '../io/stories.ts';

import { lookOf, readCoverDesign } from '../looks/index.ts';
import {
  type GivenFacts,
  type Outcome,
  outcome,
  type PictureFile,
  SETTABLE_FACTS,
  type SectionKind,
} from '../model/index.ts';
import { rules } from '../normalize/index.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { version } from '../version.ts';
import { UsageError } from './report.ts';

/** Ids of the rules that settings may switch off. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id);

/**
 * Settings become choices of the stages. `name` is the story's file or folder name, `named` what the user named to be
 * bound together, in that order.
 * Throws a UsageError for a rule that does not exist; settings files were checked before, so a flag named it.
 */
export function pipelineOptions(
  settings: Settings,
  name: string,
  cover: PictureFile | null,
  named?: readonly string[],
): PipelineOptions {
  const { encoding, off, breaks, language, order, kind, works, pins } = settings;
  const { title, author, series, date, chapters, notes, continuations } = settings;
  const [without, captions] = [pagesWithout(settings), settings.labels];
  for (const id of off ?? []) {
    const complaint = unknownRule(id, ruleIds);
    if (complaint) throw new UsageError(`${complaint.reason}. ${complaint.remedy}`);
  }
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return {
    read: defined({ encoding, pins }),
    normalize: defined({ off, language }),
    split: defined({ breaks, language }),
    ...defined({ coverDesign: readCoverDesign(settings['cover-design'] ?? '') ?? undefined }),
    cover: settings.cover === 'none' ? 'none' : (cover ?? 'drawn'),
    ...(settings.style ? { look: lookOf(settings.style) } : {}),
    ...defined({ portioning: settings.range ?? (settings.split === 'none' ? undefined : settings.split) }),
    assemble: {
      ...defined({
        title,
        author,
        language,
        series,
        date,
        order,
        kind,
        works,
        chapters: typeof chapters === 'object' ? undefined : chapters,
        notes,
        continuations,
        without,
        captions,
      }),
      ...defined({ facts: givenFacts(settings) }),
      ...(Number.isInteger(epoch) && epoch > 0 ? { modified: epoch } : {}),
      name,
      ...defined({ named }),
      toolVersion: version,
    },
  };
}

/**
 * The same choices with the user's own patterns for headings and changes in the text. Those that cannot be used were
 * told with the settings, and do nothing.
 */
export async function withPatterns(options: PipelineOptions, settings: Settings): Promise<PipelineOptions> {
  const { chapters, replace = [] } = settings;
  if (typeof chapters !== 'object' && replace.length === 0) return options;
  const { compilePattern } = await import('../io/settings/matcher.ts');
  const heading = typeof chapters === 'object' ? compilePattern(chapters) : null;
  if (typeof heading === 'string' && chapters !== undefined && typeof chapters === 'object' && chapters.place === null)
    throw new UsageError(`--chapters ${chapters.pattern}: ${heading}`);
  const isHeading = typeof heading === 'function' ? (line: string): boolean => heading(line).length > 0 : undefined;
  const replacements = replace.flatMap((rule) => {
    const find = compilePattern(rule);
    const put = (groups: readonly string[]): string =>
      rule.text === undefined ? rule.with.replace(/\$(\d)/g, (_, n: string) => groups[Number(n)] ?? '') : rule.with;
    return typeof find === 'string' ? [] : [{ says: JSON.stringify(rule), find, put }];
  });
  return {
    ...options,
    read: { ...options.read, ...defined({ isHeading }) },
    normalize: { ...options.normalize, ...(replacements.length > 0 ? { replacements } : {}) },
    split: {
      ...options.split,
      ...(isHeading && typeof chapters === 'object' ? { headingPattern: chapters.pattern ?? '' } : {}),
    },
  };
}

/** Facts that the settings state, beside those that have a name of their own in assembling. */
function givenFacts(settings: Settings): GivenFacts | undefined {
  const { contributors = {}, isbn } = settings;
  const subtitle = settings.subtitle === NONE ? '' : settings.subtitle;
  const warnings = settings.warnings && saidOf(settings.warnings);
  const fields = Object.fromEntries(
    SETTABLE_FACTS.flatMap((key) => (settings[key] ? [[key, saidOf(settings[key])]] : [])),
  );
  const others = { ...contributors, ...(isbn === undefined ? {} : { ISBN: [isbn] }) };
  const given = {
    ...defined({ subtitle, warnings }),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(others).length > 0 ? { others } : {}),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}

/** What a setting says to leave a fact away that was found. */
const NONE = 'none';

function saidOf(values: readonly string[]): readonly string[] {
  return values.length === 1 && values[0] === NONE ? [] : values;
}

/** Pages of the book's own that the settings leave out. */
function pagesWithout(settings: Settings): ReadonlySet<SectionKind> | undefined {
  const kinds = (['title-page', 'colophon', 'facts'] as const).filter((kind) => settings[kind] === false);
  return kinds.length === 0 ? undefined : new Set(kinds);
}

/** An object without its undefined members, as exact optional properties want it. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

/** What is read of the files that a story's look names, and what was looked at for them. */
export function lookFilesOf(settings: Settings, story: StoryFiles): Outcome<FoundLookFiles> {
  const { style, css } = settings;
  if (style === undefined && css === undefined) return outcome({ files: {}, asked: [] });
  return loadLookFiles(lookOf(style), css, [...new Set([folderOf(story), '.'])]);
}
