import path from 'node:path';
import { isSame } from '../io/manifest/inputs.ts';
import { readManifest } from '../io/manifest/manifest.ts';
import { isOwnBook } from '../io/own-book.ts';
import { namesIn } from '../io/stage.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { Diagnostic } from '../model/index.ts';
import { showCopies } from '../report/built.ts';
import { printable, printableJson, say, showDiagnostics, talk } from '../report/diagnostics.ts';

import { targetOf } from '../targets/index.ts';
import type { BuildFlags } from './build.ts';
import { type BuildPlan, copiesAmong, lookAt } from './build-run.ts';
import { lookInto } from './build-story.ts';
import { keyOf, prune } from './own-books.ts';

import { type Naming, namingOf, sourcesOf, stemFor } from './settle-books.ts';

/** What would become of a story. */
interface Planned {
  readonly story: string;
  readonly status: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/** Says what a build would do, and does nothing. Gives the exit code: 1 when a book would be refused its name. */
export async function dryRun(
  { stories }: { readonly stories: readonly StoryFiles[] },
  plan: BuildPlan,
  args: BuildFlags,
): Promise<number> {
  const { out } = plan.choices;
  const manifest = readManifest(out);
  const own = stories.filter(isOwnBook);
  const copies = copiesAmong(own, args.stories?.length ? stories : null, out);
  const naming = namingOf(plan, manifest);
  const isCrowded = mayMeet(naming, endingsOf(plan));
  const books: Planned[] = [];
  for (const { story, entry, ready } of lookAt(
    stories.filter((one) => !copies.includes(one)),
    plan,
    manifest,
  )) {
    const meets = ready || !isCrowded ? null : await nameOf(story, plan, naming);
    const status = ready ? 'unchanged' : meets?.isRefused ? 'refused' : entry ? 'changed' : 'new';
    books.push({ story: story.path, status, diagnostics: meets?.told ?? [] });
  }
  const pruned = args.prune ? await prune(out, true) : [];
  if (args.json) say(printableJson({ books, ...(args.prune ? { pruned } : {}) }));
  else {
    for (const book of books) tell(book);
    for (const { file, what, why } of pruned) {
      say(printable(`${file}: ${what === 'deleted' ? 'would be deleted' : what}: ${why}`));
    }
    showCopies(copies.map(({ path: at }) => at));
  }
  return books.some(({ status }) => status === 'refused') ? 1 : 0;
}

function tell({ story, status, diagnostics }: Planned): void {
  for (const text of showDiagnostics(diagnostics)) talk(text);
  const what = { new: 'new, would be built', changed: 'changed, would be built' } as const;
  const words = status === 'new' || status === 'changed' ? what[status] : status;
  say(`${printable(story)}: ${status === 'refused' ? 'no book would be written' : words}`);
}

function endingsOf({ choices }: BuildPlan): readonly string[] {
  return choices.targets.flatMap((id) => targetOf(id)?.extension ?? []);
}

/** Whether there is a file in the folder whose name a book may want, and that is not as it was made. */
function mayMeet({ out, given, known }: Naming, endings: readonly string[]): boolean {
  const wanted = given === null ? null : new Set(endings.map((ending) => `${given}.${ending}`.toLowerCase()));
  return namesIn(out).some((name) => {
    if (wanted ? !wanted.has(name.toLowerCase()) : !endings.some((ending) => name.toLowerCase().endsWith(ending))) {
      return false;
    }
    const made = known.get(name);
    return wanted !== null || made === undefined || !isSame(made, path.join(out, name));
  });
}

/** The name that a story's book would get; null when there would be no book. */
async function nameOf(story: StoryFiles, plan: BuildPlan, naming: Naming): Promise<ReturnType<typeof stemFor> | null> {
  const found = await lookInto({ story, choices: plan.choices, known: null }).catch(() => null);
  if (found === null) return null;
  const sources = sourcesOf(found, naming.out);
  const wanted = found.books.flatMap(({ suffix, book: { identifier } }) =>
    endingsOf(plan).map((extension) => ({ suffix, extension, book: { identifier, sources } })),
  );
  return stemFor({ title: found.stem, key: keyOf(story, naming.out), wanted }, naming);
}
