import { createHash } from 'node:crypto';
import path from 'node:path';
import { posix } from '../io/plain-file.ts';
import type { StoryFiles } from '../io/stories.ts';
import { UsageError } from './report.ts';

/** One share of several. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `3/10`. Throws a UsageError for anything else. */
export function shardOf(text: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UsageError(`--shard cannot be ${text}: it is a share such as 3/10, from 1/10 to 10/10`);
}

/**
 * The stories of one share. Every story is in exactly one, by its path from the working folder alone: it stays there
 * whatever stories come and go.
 */
export function inShard(stories: readonly StoryFiles[], shard: Shard): readonly StoryFiles[] {
  return stories.filter((story) => {
    const name = posix(path.relative('', story.path));
    return createHash('sha256').update(name.normalize('NFC')).digest().readUInt32BE(0) % shard.of === shard.index - 1;
  });
}
