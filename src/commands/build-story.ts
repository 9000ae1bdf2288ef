import path from 'node:path';
import { fileNameFor } from '../io/file-name.ts';
import type { Settings } from '../io/settings/settings.ts';
import { mergeSettings } from '../io/settings/settings.ts';
import type { StoryFiles } from '../io/stories.ts';
import { loadStory } from '../io/story.ts';
import { showTrouble, troubleOf } from '../io/trouble.ts';
import { writeWhole } from '../io/write.ts';
import type { Diagnostic, DiagnosticId } from '../model/index.ts';
import { publish } from '../pipeline.ts';
import type { BuiltStory } from '../report/built.ts';
import { summarize } from '../report/summary.ts';
import type { Target } from '../targets/index.ts';
import { stillTrue } from './bind-story.ts';
import { pipelineOptions, ruleIds } from './options.ts';

/** Where books go and how they are made. */
export interface BuildChoices {
  readonly out: string;
  readonly covers: string;
  readonly flags: Settings;
  readonly targets: readonly Target[];
  readonly nameFor: (name: string) => string;
}

/** Errors after which a book would be wrong; it is not written. Other errors leave a book without the thing named. */
const REFUSED: ReadonlySet<DiagnosticId> = new Set([
  'text-lost',
  'text-gained',
  'not-text',
  'no-text',
  'unknown-format',
  'container-refused',
]);

/** Builds one story in every wanted target. What the file system refuses is a diagnostic. Throws only on a fault. */
export async function buildStory(story: StoryFiles, choices: BuildChoices): Promise<BuiltStory> {
  try {
    return await makeBook(story, choices);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    const diagnostic: Diagnostic = {
      id: trouble.writing ? 'book-not-written' : 'source-unreadable',
      severity: 'error',
      place: null,
      reason: showTrouble(trouble),
      remedy: trouble.remedy,
    };
    return failed(story, [diagnostic]);
  }
}

async function makeBook(story: StoryFiles, choices: BuildChoices): Promise<BuiltStory> {
  const loaded = await loadStory(story, choices.covers, ruleIds);
  if (loaded.sources.length === 0) return failed(story, loaded.diagnostics.map(asError));
  const settings = mergeSettings(loaded.settings, choices.flags);
  const bound = await publish(loaded.sources, pipelineOptions(settings, story.name, loaded.cover));
  const diagnostics = [...loaded.diagnostics, ...stillTrue(bound.diagnostics, settings)];
  if (diagnostics.some((d) => d.severity === 'error' && REFUSED.has(d.id))) return failed(story, diagnostics);
  const name = choices.nameFor(fileNameFor(bound.book.value.title));
  const files: string[] = [];
  for (const target of choices.targets) {
    const file = path.join(choices.out, `${name}.${target.extension}`);
    await writeWhole(file, await target.make(bound.publication.value));
    files.push(file);
  }
  return { story: story.path, files, summary: summarize(bound.book.value, bound.trace.decisions), diagnostics };
}

/** A story without a book. */
export function failed(story: StoryFiles, diagnostics: readonly Diagnostic[]): BuiltStory {
  return { story: story.path, files: [], summary: null, diagnostics };
}

/** Without any text left to read, what stood in the way of it is an error. */
function asError(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.id === 'link-not-followed' ? { ...diagnostic, severity: 'error' } : diagnostic;
}
