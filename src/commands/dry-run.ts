import { readManifest } from '../io/manifest/manifest.ts';
import type { StoryFiles } from '../io/stories.ts';
import { printable, printableJson, say } from '../report/printable.ts';
import type { BuildFlags } from './build.ts';
import { type BuildPlan, lookAt } from './build-run.ts';
import { prune } from './prune.ts';

/** Says what a build would do, and does nothing. */
export async function dryRun(
  { stories }: { readonly stories: readonly StoryFiles[] },
  plan: BuildPlan,
  args: BuildFlags,
): Promise<void> {
  const items = lookAt(stories, plan, readManifest(args.out));
  const books = items.map(({ story, entry, ready }) => ({
    story: story.path,
    status: ready ? 'unchanged' : entry ? 'changed' : 'new',
  }));
  const pruned = args.prune ? await prune(args.out, true) : [];
  if (args.json) {
    say(printableJson({ books, ...(args.prune ? { pruned } : {}) }));
    return;
  }
  for (const { story, status } of books)
    say(`${printable(story)}: ${status === 'unchanged' ? status : `${status}, would be built`}`);
  for (const { file, what, why } of pruned) {
    say(printable(`${file}: ${what === 'deleted' ? 'would be deleted' : what}: ${why}`));
  }
}
