import { type FSWatcher, watch } from 'node:fs';

/** More folders than this are not watched: the system limits how many may be. */
const MOST = 1000;

/** Watches folders for changes in them. Where a file system tells nothing, it doesn't notice. */
export class FolderWatch {
  readonly #watched = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();
  #changed = false;

  /** Whether something changed since `forget`. */
  get changed(): boolean {
    return this.#changed;
  }

  /** What changed until now is known. */
  forget(): void {
    this.#changed = false;
  }

  /** Watches a folder from now on. By its identity another folder in its place is known, which is to be watched anew. */
  follow(folder: string, identity: string): void {
    const known = this.#watched.get(folder);
    if (known?.identity === identity || this.#watched.size >= MOST) return;
    known?.watcher.close();
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        this.#changed = true;
      });
      watcher.on('error', () => this.#drop(folder));
      this.#watched.set(folder, { watcher, identity });
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
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }
}
