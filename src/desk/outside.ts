import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FSWatcher } from 'chokidar';

/** Milliseconds of quiet after a change: an editor writes, renames and touches in one go. */
const QUIET = 120;
/** How deep below a watched folder changes count. */
const DEEPEST = 4;

/**
 * Watches the files that the desk shows for changes by other hands: stories and their settings, covers, what the
 * command line builds. `told` gets the paths that changed.
 */
export async function watchOutside(
  folders: readonly string[],
  told: (paths: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const there = folders.filter((folder) => existsSync(folder));
  const watcher: FSWatcher = watch(there, {
    ignoreInitial: true,
    depth: DEEPEST,
    ignored: (file) => /(^|[/\\])(?:\.(?!fascicle\.json$)[^./\\]|node_modules$)/.test(path.relative('', file)),
  });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, file) => {
    changed.add(path.normalize(file));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...changed];
      changed = new Set();
      told(all);
    }, QUIET);
  });
  watcher.on('error', () => {});
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
