import {
  addTo,
  type Diagnostic,
  type Outcome,
  outcome,
  type Source,
  type StatedFact,
  topOf,
} from '../../model/index.ts';
import { keepingOf, sentencesIn } from '../../removals/index.ts';
import type { Guard, Unpacker } from '../containers.ts';
import { type AttachedFile, isPictureFile, nameOf, plain, sourceOfFile } from './attached.ts';
import { type Around, aroundMessage, aroundPosts, digestPosts } from './digest.ts';
import { fieldOf, type MimePart, parseMessage } from './mime.ts';
import { placesByDay, type ReadPost, readPost, withCounts } from './post.ts';
import { factsOfPreamble, factsOfSender, isPreamble, isShown, preambleFor, sourceOf } from './source.ts';
import { type Post, splitPosts } from './split.ts';
import { asidesOf, notesAround, saidBy } from './stretches.ts';
import { ownWords, talkOf, toldOn } from './talk.ts';
import { binaryString, narrow } from './transfer.ts';

/**
 * Opens mail and news: one saved message, or an archive of them (mbox, news spool, messages one after the other). Each
 * post that may hold a story is a source of its own; replies, notices and headers posted apart are left out by name,
 * and a reply that seems to tell the story on stands behind it.
 */
export const unpack: Unpacker = async (archive, guard) => {
  const opened = splitPosts(binaryString(narrow(archive.bytes)), /\.eml$/i.test(archive.name)).map(withoutDigest);
  const posts = withCounts(opened.flatMap((each) => each.posts).map((post, i) => readPost(post, i + 1)));
  if (posts.length === 0) return outcome([], {}, [empty(archive.name, 'there is no message in this file')]);
  const judged = posts.map((post) => ({ post, talk: posts.length === 1 ? null : talkOf(post, posts) }));
  const stories = judged.filter(({ talk }) => talk === null).map(({ post }) => post);
  const kept = stories.length > 0 ? stories : posts.filter((post) => post.words > 0);
  const read = await sourcesOf({ archive, guard }, posts, kept, judged);
  const told = aroundMessage(
    archive.name,
    opened.flatMap((each) => each.around),
  );
  return told === null ? read : { ...read, diagnostics: [...read.diagnostics, told] };
};

/** An archive, and what watches over each piece of work: after a pause another one begins. */
interface Opening {
  readonly archive: Source;
  readonly guard: Guard;
}

async function sourcesOf(
  { archive, guard }: Opening,
  posts: readonly ReadPost[],
  kept: readonly ReadPost[],
  judged: readonly { readonly post: ReadPost; readonly talk: string | null }[],
): Promise<Outcome<readonly Source[]>> {
  const sources: Source[] = [];
  const lastOf = new Map<ReadPost, number>();
  const files: AttachedFile[] = [];
  const preambles = new Set<ReadPost>();
  const leftOut = new Map<string, ReadPost[]>();
  const leave = (why: string, post: ReadPost): void => addTo(leftOut, why, post);
  for (const post of kept) {
    const preamble = preambleFor(post, kept);
    if (preamble) preambles.add(preamble);
  }
  const others = kept.filter((post) => preambles.has(post) || !isPreamble(post));
  const told = judged.filter(({ post, talk }) => talk !== null && !kept.includes(post));
  const places = placesByDay(others);
  const asides = guard(() => asidesOf(archive.name, told, kept));
  for (const post of kept) {
    if (preambles.has(post)) {
      leave('the header of a story, posted apart; what it says stands in the front of the book', post);
      continue;
    }
    const around = guard(() => {
      const preamble = preambleFor(post, others);
      return [...(preamble ? factsOfPreamble(preamble, archive.name) : []), ...(asides.facts.get(post) ?? [])];
    });
    const placed = { ...post, number: places.get(post) ?? post.number };
    const name = nameOf(archive.name, placed, posts.length === 1);
    const opened = await sourcesOfPost({ archive, guard }, post, name, around);
    sources.push(...opened.sources);
    if (opened.sources.length > 0) lastOf.set(post, sources.length - 1);
    files.push(...opened.leftOut);
  }
  const behind: ReadPost[] = [];
  for (const { post, talk } of told) {
    files.push(...post.body.files);
    const texts = kept.filter((other) => lastOf.has(other));
    const story = texts.find(({ key }) => key === post.key) ?? texts.findLast(({ number }) => number < post.number);
    const passage = story === undefined || asides.posts.has(post) ? null : guard(() => toldOn(post, story));
    const at = story === undefined ? undefined : lastOf.get(story);
    const source = at === undefined ? undefined : sources[at];
    if (passage !== null && at !== undefined && source !== undefined) {
      const place = { source: archive.name, line: post.first + 1, endLine: post.first + 1 };
      sources[at] = { ...source, behind: [...(source.behind ?? []), { place, text: passage }] };
      behind.push(post);
      continue;
    }
    leave(
      asides.posts.has(post) ? 'a message of the author’s; what it says stands in the front of the book' : (talk ?? ''),
      post,
    );
  }
  const messages = [
    ...(behind.length > 0 ? [behindMessage(archive.name, behind)] : []),
    ...[...leftOut].map(([why, left]) => leftOutMessage(archive.name, why, left)),
  ];
  const none = sources.length === 0 ? [empty(archive.name, 'there is no text in the messages of this file')] : [];
  return outcome(sources, {}, [...messages, ...filesMessage(archive.name, files), ...none]);
}

/** The sources that one message gives, and the files of it that are no text. */
async function sourcesOfPost(
  { archive, guard }: Opening,
  post: ReadPost,
  name: string,
  around: readonly StatedFact[],
): Promise<{ readonly sources: readonly Source[]; readonly leftOut: readonly AttachedFile[] }> {
  const { stretches, files, notes } = guard(() => saidBy(post));
  const sources: Source[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const own = stretches.length === 1 ? name : `${name}/${i + 1} ${plain(stretch.post.title)}`.trim();
    sources.push(await guard(() => sourceOf(archive, stretch, own, i === 0 ? around : [], guard)));
  }
  const attached = guard(() => files.flatMap((file) => sourceOfFile(archive, file, name) ?? []));
  const [first, ...others] = attached;
  const sender = stretches.length > 0 || others.length > 0 ? [] : guard(() => factsOfSender(post, archive.name));
  const said = [...notesAround(notes, archive.name), ...sender];
  if (first !== undefined && said.length > 0) attached[0] = { ...first, stated: said };
  const leftOut = files.filter((file) => file.format === null && !isShown(file, stretches));
  return { sources: [...sources, ...attached], leftOut };
}

interface Opened {
  readonly posts: readonly Post[];
  readonly around: readonly Around[];
}

/** A message, or the messages of a digest and what stands around them. */
function withoutDigest(post: Post): Opened {
  const message = parseMessage(post.raw);
  const digest = digestPart(message);
  const lines = post.raw.split(/\r\n|\n|\r/);
  const inner = (digest?.parts ?? []).map((leaf) => ({
    raw: lines.slice(leaf.bodyLine, leaf.bodyLine + leaf.lines.length).join('\n'),
    line: post.line + leaf.bodyLine,
  }));
  const held = inner.length > 0 ? inner : digestPosts(post);
  return held.length === 0
    ? { posts: [post], around: [] }
    : { posts: held, around: aroundPosts(post, held, message.bodyLine) };
}

function digestPart(part: MimePart): MimePart | undefined {
  if (part.type === 'multipart/digest') return part;
  return part.parts.map(digestPart).find((found) => found !== undefined);
}

/** Most messages that one message of ours names. */
const NAMED = 6;

/** How many of its first words show what a message says. */
const SHOWN = 10;

/** How many words a message says, and its first ones; of a message in which nobody says a sentence, what it says. */
function opening(post: ReadPost): string {
  const words = ownWords(post);
  const said = words.slice(0, 400).trim().split(/\s+/);
  const first = said.slice(0, SHOWN).join(' ');
  if (first === '') return '';
  if (sentencesIn(words) === 0) return `, which says “${first}${said.length > SHOWN ? '…' : ''}”`;
  return ` (${post.words} words), which begins “${first}…”`;
}

function leftOutMessage(archive: string, why: string, posts: readonly ReadPost[]): Diagnostic {
  const line = (posts[0]?.first ?? 0) + 1;
  const shown = posts
    .slice(0, NAMED)
    .map((post) => `line ${post.first + 1} “${post.subject.slice(0, 80)}”${opening(post)}`);
  const more = posts.length > NAMED ? ` and ${posts.length - NAMED} more` : '';
  const count = posts.length === 1 ? '1 message was' : `${posts.length} messages were`;
  return {
    id: 'post-left-out',
    // What people said is told as loudly as any other sentence that is left out.
    severity: posts.some((post) => sentencesIn(ownWords(post)) > 0) ? 'warning' : 'info',
    place: { source: archive, line, endLine: line },
    reason: `${count} left out as ${why}: ${shown.join(', ')}${more}`,
    remedy: `If one is part of the story, ${keepingOf('mail-message')}.`,
  };
}

/** What to say of replies that seem to tell the story on: whether they are parts of it their readers see. */
function behindMessage(archive: string, posts: readonly ReadPost[]): Diagnostic {
  const line = (posts[0]?.first ?? 0) + 1;
  const shown = posts.slice(0, NAMED).map((post) => {
    const name = fieldOf(post.message, 'from')
      .replace(/\s*<[^>]*>|"/g, '')
      .slice(0, 80);
    const sender = name === '' ? '' : ` by ${name}`;
    return `line ${post.first + 1} “${post.subject.slice(0, 80)}”${sender}${opening(post)}`;
  });
  const more = posts.length > NAMED ? ` and ${posts.length - NAMED} more` : '';
  const words = posts.reduce((sum, post) => sum + post.words, 0);
  const what =
    posts.length === 1
      ? '1 reply seems to tell the story on and stands'
      : `${posts.length} replies, ${words} words in all, seem to tell the story on and stand`;
  return {
    id: 'words-behind',
    severity: 'warning',
    place: { source: archive, line, endLine: line },
    reason: `${what} behind the story, not in it: ${shown.join(', ')}${more}`,
    remedy: 'If one is a part of the story, take “Re:” off its subject in a copy of the archive and build from that.',
  };
}

/** What to say of attached files that are no text. */
function filesMessage(archive: string, files: readonly AttachedFile[]): readonly Diagnostic[] {
  const [first] = files;
  if (first === undefined) return [];
  const shown = files.slice(0, NAMED).map((file) => `line ${file.line + 1} “${file.name}”`);
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  const count = files.length === 1 ? '1 attached file was' : `${files.length} attached files were`;
  return [
    {
      id: 'file-left-out',
      // A picture is somebody's; programs attach signatures, cards and calendars.
      severity: files.some(isPictureFile) ? 'warning' : 'info',
      place: { source: archive, line: first.line + 1, endLine: first.line + 1 },
      reason: `${count} left out, being no text: ${shown.join(', ')}${more}`,
      remedy: `If one belongs to the story, ${keepingOf('attached-file')}.`,
    },
  ];
}

function empty(archive: string, reason: string): Diagnostic {
  return {
    id: 'no-text',
    severity: 'error',
    place: topOf(archive),
    reason,
    remedy: 'Take it out of the folder, or export the messages again.',
  };
}
