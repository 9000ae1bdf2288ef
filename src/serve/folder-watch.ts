import { type FSWatcher, watch } from 'node:fs';

/** More folders than this are not watched: the system limits how many may be. */
const MOST = 1000;

/** Watches folders for changes in them. Where a file system tells nothing, it doesn't notice. */
export class FolderWatch {
  readonly #watched = new Map<string, FSWatcher>();
  #changed = false;

  /** Whether something changed since `forget`. */
  get changed(): boolean {
    return this.#changed;
  }

  /** What changed until now is known. */
  forget(): void {
    this.#changed = false;
  }

  /** Watches a folder from now on. */
  follow(folder: string): void {
    if (this.#watched.has(folder) || this.#watched.size >= MOST) return;
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        this.#changed = true;
      });
      watcher.on('error', () => this.#drop(folder));
      this.#watched.set(folder, watcher);
    } catch {
      // Gone, or not to be watched: it is looked at now and then.
    }
  }

  /** Watches no folders but these. */
  keepTo(folders: ReadonlySet<string>): void {
    for (const folder of this.#watched.keys()) if (!folders.has(folder)) this.#drop(folder);
  }

  close(): void {
    this.keepTo(new Set());
  }

  #drop(folder: string): void {
    this.#changed = true;
    this.#watched.get(folder)?.close();
    this.#watched.delete(folder);
  }
}
