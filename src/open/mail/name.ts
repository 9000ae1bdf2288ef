import type { ReadPost } from './post.ts';

/** Longest piece of a subject in a name. */
const LONGEST = 60;

/** The name of a message's story: `archive.mbox/3 The Long Way Home [2-5]`; the archive's own when it holds one message. */
export function nameOf(archive: string, post: ReadPost, alone: boolean): string {
  if (alone) return archive;
  const { number, total } = post.part ?? { number: null, total: null };
  const part = number === null ? '' : ` [${number}${total === null ? '' : `-${total}`}]`;
  return `${archive}/${post.number} ${plain(post.title)}${part}`.trim();
}

/** Words that may stand in a name. */
export function plain(text: string): string {
  const safe = text
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : safe;
}
