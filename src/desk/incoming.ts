import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import type http from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileNameFor } from '../io/file-name.ts';
import { isInside, isThere } from '../io/plain-file.ts';
import { isRunning } from '../io/stage.ts';
import { storyAt } from '../io/stories.ts';
import { Refused } from './request.ts';

/** Bytes of one file, and of all files that come together; more of either is no story. */
const [LARGEST, LARGEST_BATCH] = [500_000_000, 1_000_000_000];
/** Files that come together, how deep their folders lie in each other, and how many such batches may wait. */
const [MOST, DEEPEST, MOST_BATCHES] = [5000, 6, 8];

const WAITING = '.fascicle-incoming.';

interface Batch {
  readonly folder: string;
  files: number;
  bytes: number;
}

/** What came of files that were brought: paths of stories, and names of files that are none. */
export interface Brought {
  readonly stories: readonly string[];
  readonly unread: readonly string[];
}

/**
 * Files on their way in. They wait in a hidden folder beside the stories until all of them are there; a desk that is
 * killed meanwhile leaves no half of a story behind.
 */
export class Incoming {
  readonly #root: string;
  readonly #waiting: string;
  readonly #batches = new Map<string, Batch>();

  /** `root` is the folder of stories. */
  constructor(root: string) {
    this.#root = root;
    this.#waiting = path.join(root, `${WAITING}${process.pid}`);
  }

  /** Takes away what desks that were killed have left. */
  async sweep(): Promise<void> {
    const names = await readdir(this.#root).catch(() => [] as string[]);
    for (const name of names.filter((one) => one.startsWith(WAITING))) {
      const pid = Number(name.slice(WAITING.length));
      if (!isRunning(pid) || pid === process.pid) await this.#remove(path.join(this.#root, name));
    }
  }

  /** Takes one file of a batch in. Its name is a label: what of it could be a path elsewhere is gone. */
  async take(id: string, label: string, request: http.IncomingMessage): Promise<void> {
    const named = cleanPath(label);
    if (named === null) {
      request.resume();
      return;
    }
    const batch = await this.#batch(id);
    const stated = Number(request.headers['content-length'] ?? 0);
    if (++batch.files > MOST) throw new Refused(413, `More than ${MOST} files came together.`, 'Bring fewer at once.');
    if (stated > LARGEST || batch.bytes + stated > LARGEST_BATCH) throw tooLarge(label);
    const file = path.join(batch.folder, named);
    await mkdir(path.dirname(file), { recursive: true });
    // Whatever stands there, the place must still be inside.
    if (!isInside(path.dirname(file), this.#root)) throw new Refused(400, 'That name leads elsewhere.');
    let own = 0;
    const counted = new Transform({
      transform(piece: Buffer, _, done) {
        own += piece.length;
        batch.bytes += piece.length;
        done(own > LARGEST || batch.bytes > LARGEST_BATCH ? tooLarge(label) : null, piece);
      },
    });
    try {
      await pipeline(request, counted, createWriteStream(file, { flags: 'wx' }));
    } catch (error) {
      await rm(file, { force: true });
      batch.bytes -= own;
      throw error;
    }
  }

  /** Makes what came stories: each file and folder one, or all of them together one of a given name. */
  async settle(id: string, together: string | null): Promise<Brought> {
    const batch = this.#batches.get(id);
    if (!batch) throw new Refused(404, 'Those files are not here any more.', 'Bring them again.');
    this.#batches.delete(id);
    try {
      const names = await readdir(batch.folder);
      if (together !== null && names.length > 1) {
        const to = await this.#move(batch.folder, fileNameFor(together));
        return { stories: [to], unread: [] };
      }
      const stories: string[] = [];
      const unread: string[] = [];
      for (const name of names) {
        const at = path.join(batch.folder, name);
        const story = await storyAt(at).catch(() => null);
        if (story && story.files.length > 0) stories.push(await this.#move(at, name));
        else unread.push(name);
      }
      return { stories, unread };
    } finally {
      await this.#remove(batch.folder);
    }
  }

  async discard(id: string): Promise<void> {
    const batch = this.#batches.get(id);
    this.#batches.delete(id);
    if (batch) await this.#remove(batch.folder);
  }

  async close(): Promise<void> {
    this.#batches.clear();
    await this.#remove(this.#waiting);
  }

  async #batch(id: string): Promise<Batch> {
    if (!/^[a-z0-9]{8,40}$/.test(id)) throw new Refused(400, 'No such batch.');
    const known = this.#batches.get(id);
    if (known) return known;
    if (this.#batches.size >= MOST_BATCHES)
      throw new Refused(429, 'Too much is on its way in already.', 'Wait a moment.');
    const batch: Batch = { folder: path.join(this.#waiting, id), files: 0, bytes: 0 };
    this.#batches.set(id, batch);
    await mkdir(batch.folder, { recursive: true });
    return batch;
  }

  /** Moves a finished file or folder among the stories, under its name or one like it that is free. */
  async #move(from: string, name: string): Promise<string> {
    const { name: stem, ext } = path.parse(name);
    for (let count = 1; ; count++) {
      const to = path.join(this.#root, count === 1 ? name : `${stem} (${count})${ext}`);
      if (isThere(to)) continue;
      await rename(from, to);
      return to;
    }
  }

  /** A link in a folder's place is taken away itself, not what it leads to. */
  async #remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

function tooLarge(label: string): Refused {
  const name = label.slice(-80);
  return new Refused(413, `“${name}” is larger than any story.`, 'Bring the part of it that is one.');
}

/** What systems leave beside files, which nobody means to bring. */
const JUNK = /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** A path below a folder that every system takes, made of a label; null for what nobody means to bring. */
function cleanPath(label: string): string | null {
  const parts = label.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  if (parts.length === 0 || parts.some((part) => JUNK.test(part))) return null;
  return parts.slice(-DEEPEST).map(cleanName).join('/');
}

/** A name that every system takes, with its ending. */
function cleanName(name: string): string {
  const { name: stem, ext } = path.parse(name);
  const ending = /^\.[\p{L}\p{N}]{1,12}$/u.test(ext) ? ext : '';
  return `${fileNameFor(ending === '' ? name : stem)}${ending}`;
}
