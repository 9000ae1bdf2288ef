import { type Diagnostic, type Outcome, outcome, type Source } from '../../model/index.ts';
import type { Unpacker } from '../index.ts';
import { binaryString } from './bytes.ts';
import { digestPosts } from './digest.ts';
import { leavesOf, parseMessage } from './mime.ts';
import { nameOf } from './name.ts';
import { type ReadPost, readPost } from './post.ts';
import { isPreamble, metadataOfPreamble, preambleFor } from './preamble.ts';
import { attachedSources, sourceOf } from './source.ts';
import { type Post, splitPosts } from './split.ts';
import { talkOf } from './talk.ts';

/**
 * Opens mail and news: one saved message, or an archive of them (mbox, news spool, messages one after the other). Each
 * post that may hold a story is a source of its own; replies, notices and headers posted apart are left out by name.
 */
export const unpack: Unpacker = async (archive) => {
  const single = /\.eml$/i.test(archive.name);
  const found = splitPosts(binaryString(archive.bytes), single).flatMap(withEnclosed);
  const posts = found.map((post, i) => readPost(post, i + 1));
  if (posts.length === 0) return outcome([], {}, [empty(archive.name)]);
  const judged = posts.map((post) => ({ post, talk: posts.length === 1 ? null : talkOf(post, posts) }));
  const stories = judged.filter(({ talk }) => talk === null).map(({ post }) => post);
  const kept = stories.length > 0 ? stories : posts.filter((post) => post.words > 0);
  return await sourcesOf(archive, posts, kept, judged);
};

async function sourcesOf(
  archive: Source,
  posts: readonly ReadPost[],
  kept: readonly ReadPost[],
  judged: readonly { readonly post: ReadPost; readonly talk: string | null }[],
): Promise<Outcome<readonly Source[]>> {
  const sources: Source[] = [];
  const preambles = new Set<ReadPost>();
  const leftOut = new Map<string, ReadPost[]>();
  const leave = (why: string, post: ReadPost): void => void leftOut.set(why, [...(leftOut.get(why) ?? []), post]);
  for (const post of kept) {
    const preamble = preambleFor(post, kept);
    if (preamble) preambles.add(preamble);
  }
  for (const post of kept) {
    if (preambles.has(post)) {
      leave('the header of a story, posted apart; what it says stands in the front of the book', post);
      continue;
    }
    const preamble = preambleFor(
      post,
      kept.filter((other) => preambles.has(other) || !isPreamble(other)),
    );
    const name = nameOf(archive.name, post, posts.length === 1);
    const declared = preamble ? metadataOfPreamble(preamble, archive.name) : null;
    const attached = attachedSources(archive, post, name);
    if (post.words > 0 && !(attached.length > 0 && post.words < COVERING)) {
      sources.push(await sourceOf(archive, post, name, declared));
    } else if (attached.length > 0 && post.words > 0) leave('a few words around an attached story', post);
    sources.push(...attached);
  }
  for (const { post, talk } of judged) if (talk !== null && !kept.includes(post)) leave(talk, post);
  return outcome(
    sources,
    {},
    [...leftOut].map(([why, left]) => leftOutMessage(archive.name, why, left)),
  );
}

/** Fewer words than this beside an attached story only say that it is attached. */
const COVERING = 80;

/** A message, or those it encloses when it is a digest or forwards others. */
function withEnclosed(post: Post): readonly Post[] {
  const lines = post.raw.split(/\r\n|\n|\r/);
  const enclosed = leavesOf(parseMessage(post.raw)).filter((leaf) => leaf.type === 'message/rfc822');
  const inner = enclosed.map((leaf) => ({
    raw: lines.slice(leaf.bodyLine, leaf.bodyLine + leaf.lines.length).join('\n'),
    line: post.line + leaf.bodyLine,
  }));
  if (inner.length > 0) return inner;
  const listed = digestPosts(post);
  return listed.length > 0 ? listed : [post];
}

/** Most messages that one message of ours names. */
const NAMED = 6;

function leftOutMessage(archive: string, why: string, posts: readonly ReadPost[]): Diagnostic {
  const line = (posts[0]?.first ?? 0) + 1;
  const shown = posts.slice(0, NAMED).map((post) => `line ${post.first + 1} “${post.subject.slice(0, 80)}”`);
  const more = posts.length > NAMED ? ` and ${posts.length - NAMED} more` : '';
  const count = posts.length === 1 ? '1 message was' : `${posts.length} messages were`;
  return {
    id: 'post-left-out',
    severity: 'info',
    place: { source: archive, line, endLine: line },
    reason: `${count} left out as ${why}: ${shown.join(', ')}${more}`,
    remedy: 'If one is part of the story, save it as a file of its own and build from that.',
  };
}

function empty(archive: string): Diagnostic {
  return {
    id: 'no-text',
    severity: 'error',
    place: { source: archive, line: 1, endLine: 1 },
    reason: 'there is no message in this file',
    remedy: 'Take it out of the folder, or export the messages again.',
  };
}
