import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Correction } from '../io/settings/correct.ts';
import { settingsFileOf } from '../io/settings/load.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { StoryView } from './api.ts';
import { Builder, Events } from './builder.ts';
import { Corrections } from './corrections.ts';
import { Incoming } from './incoming.ts';
import { COVERS, idOf, Library, OUT } from './library.ts';
import { rememberedReader } from './reader-folder.ts';
import { Refused } from './request.ts';
import { type Shown, StorySession } from './session.ts';
import { Sharer } from './takeaway.ts';
import { viewOf } from './view.ts';

/** So many stories are kept in memory, those that were looked at last. */
const KEPT = 4;
/** Milliseconds in which a change of a file that this desk wrote is its own. */
const OWN = 1500;

/** Errors that a correction may bring. */
const OF_SETTINGS: ReadonlySet<string> = new Set([
  'pin-mismatch',
  'settings-invalid',
  'settings-unknown-key',
  'cover-unreadable',
]);

/** Everything behind the page. Its state is the files of the working folder; what it keeps in memory is made from them. */
export class Desk {
  readonly library: Library = new Library();
  readonly events: Events = new Events();
  readonly builder: Builder = new Builder(this.library, this.events);
  /** A folder that counts as the disk of a plugged-in e-reader, besides the one that the user has named. */
  readonly reader: string | null;
  /** Books of earlier titles that were found on e-readers, by what they are asked away by. */
  readonly found: Map<string, string> = new Map();
  readonly incoming: Incoming = new Incoming(this.library.root);
  readonly sharer: Sharer = new Sharer();
  readonly #corrections = new Corrections();
  readonly #sessions = new Map<string, StorySession>();
  readonly #watching: Promise<() => Promise<void>>;
  /** When this desk itself wrote a settings file. */
  readonly #own = new Map<string, number>();

  constructor(reader: string | null) {
    this.reader = reader;
    void this.incoming.sweep();
    const { root } = this.library;
    this.#watching = watchOutside([root, COVERS, 'fascicle.yaml', ...(root === '.' ? [] : [OUT])], (paths) =>
      this.#outside(paths),
    );
    this.#watching.catch(() => {});
  }

  /** The folders that count as e-readers. */
  get readers(): readonly string[] {
    return [...new Set([this.reader, rememberedReader()].filter((one) => one !== null))];
  }

  /** The story with an id. Throws a Refused when it is not there any more. */
  async story(id: string): Promise<StoryFiles> {
    const story = await this.library.storyWith(id);
    if (story === null) throw new Refused(404, 'That story is not there any more.', 'Go back to the shelf.');
    return story;
  }

  /** A story as it is now, made anew where it changed. */
  async show(id: string): Promise<{ readonly session: StorySession; readonly shown: Shown; readonly view: StoryView }> {
    const story = await this.story(id);
    const session = this.sessionOf(story);
    const shown = await session.show(story);
    return { session, shown, view: viewOf(session, shown, this.#corrections.stateOf(story)) };
  }

  /** A story as it was shown last. */
  async shown(id: string): Promise<Shown> {
    const session = this.sessionOf(await this.story(id));
    return session.shown ?? (await this.show(id)).shown;
  }

  /**
   * Writes corrections and shows what has become of the story. A correction that brings an error, as a pin for words
   * that are gone before pins are read, is taken back. Throws a Refused then.
   */
  async correct(id: string, corrections: readonly Correction[], what: string): Promise<StoryView> {
    const story = await this.story(id);
    const before = (await this.shown(id)).diagnostics;
    if (!(await this.#corrections.write(story, corrections, what))) return (await this.show(id)).view;
    const view = await this.#changed(id, story);
    const wrong = (await this.shown(id)).diagnostics.find(
      (one) =>
        one.severity === 'error' && OF_SETTINGS.has(one.id) && !before.some(({ reason }) => reason === one.reason),
    );
    if (!wrong) return view;
    await this.#corrections.undo(story);
    await this.#changed(id, story);
    throw new Refused(409, wrong.reason, wrong.remedy);
  }

  /** Takes the last correction back, or makes it again. */
  async again(id: string, way: 'undo' | 'redo'): Promise<StoryView> {
    const story = await this.story(id);
    const what = await this.#corrections[way](story);
    return { ...(await this.#changed(id, story)), what };
  }

  async #changed(id: string, story: StoryFiles): Promise<StoryView> {
    this.#own.set(path.normalize(settingsFileOf(story)), Date.now());
    const { view } = await this.show(id);
    // A story without a book gets one when it is asked for: what is half set right would be called wrong.
    if (this.library.hasBook(story)) this.builder.soon(story);
    return view;
  }

  /** What other hands have changed is shown at once. What this desk wrote itself is shown already. */
  #outside(paths: readonly string[]): void {
    const others = paths.filter((file) => Date.now() - (this.#own.get(file) ?? 0) > OWN);
    if (others.length === 0) return;
    this.library.forget();
    this.events.tell({ type: 'shelf' });
    for (const [id, session] of this.#sessions) {
      const story = session.shown?.story;
      if (story && others.some((file) => concerns(file, story))) this.events.tell({ type: 'story', id });
    }
  }

  sessionOf(story: StoryFiles): StorySession {
    const id = idOf(story);
    const session = this.#sessions.get(id) ?? new StorySession(id);
    this.#sessions.delete(id);
    this.#sessions.set(id, session);
    for (const old of this.#sessions.keys()) {
      if (this.#sessions.size <= KEPT) break;
      this.#sessions.delete(old);
    }
    return session;
  }

  async close(): Promise<void> {
    this.events.close();
    this.library.close();
    await (await this.#watching.catch(() => null))?.();
    await this.sharer.stop();
    await this.incoming.close();
    await this.builder.close();
  }
}

/** Whether a file is one that a story is made from, or may be made from now. */
function concerns(file: string, story: StoryFiles): boolean {
  const own = path.normalize(story.path);
  const stem = own.replace(/\.[^./\\]+$/, '');
  return (
    file === own ||
    file.startsWith(own + path.sep) ||
    file.startsWith(`${stem}.`) ||
    path.basename(file) === 'fascicle.yaml' ||
    path.dirname(file) === COVERS
  );
}

/** Milliseconds of quiet after a change: an editor writes, renames and touches in one go. */
const QUIET = 120;
/** How deep below a watched folder changes count. */
const DEEPEST = 4;

/**
 * Watches the files that the desk shows for changes by other hands: stories and their settings, covers, what the
 * command line builds. `told` gets the paths that changed.
 */
async function watchOutside(
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
