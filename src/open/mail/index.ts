import { type Diagnostic, type Outcome, outcome, type Source, type StatedFact, topOf } from '../../model/index.ts';
import { isProse, keepingOf, sentencesIn } from '../../removals/index.ts';
import { anyOf } from '../../words/forms.ts';
import { ABOUT_STORIES, REPLY_PREFIXES, STORY_TAGS } from '../../words/mail-tables.ts';
import type { Guard, Unpacker } from '../index.ts';
import { type AttachedFile, isPictureFile, nameOf, plain, sourceOfFile } from './attached.ts';
import { type Around, aroundMessage, aroundPosts, digestPosts } from './digest.ts';
import { type MimePart, parseMessage } from './mime.ts';
import { type ReadPost, readPost } from './post.ts';
import { factsOfPreamble, isPreamble, preambleFor } from './preamble.ts';
import { isShown, sourceOf } from './source.ts';
import { type Post, splitPosts } from './split.ts';
import { asidesOf, isTalk, notesAround, ownLines, saidBy } from './stretches.ts';
import { binaryString, narrow } from './transfer.ts';

/** Why a message is no story, in words that follow "left out: "; null when it may be one. */
type Talk = string | null;

const REPLY = new RegExp(
  String.raw`^\s*(?:\[[^\]]{1,30}\]\s*)*(?:${anyOf(REPLY_PREFIXES)})\s*(?:\[\d+\]|\^\d+)?:`,
  'i',
);
/** Tags of posts about stories, not of stories. */
const ABOUT = new RegExp(String.raw`^\W*(?:\[[^\]]{1,30}\]\s*)*(?:${ABOUT_STORIES})\b\s*[:\])-]`, 'i');
/** Below this many words a message without a part mark or a story's tag is a notice, not a story. */
const SHORTEST = 60;
/** A reply with this many words of the sender's own, hardly any quoted, may be a story posted as one. */
const LONG_REPLY = 250;
const STORY = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(STORY_TAGS)})\s*[:\]),/-]|\bdrabble\b`, 'iu');

/** What a message is when it is no story: a reply, talk about stories, a notice. */
function talkOf(post: ReadPost, all: readonly ReadPost[]): Talk {
  if (post.words === 0) return hasAttachment(post) ? null : 'a message without text of its own';
  if (REPLY.test(post.subject)) return isPostedAsReply(post, all) ? null : 'a reply';
  if (ABOUT.test(post.subject) && post.part === null) return 'a message about stories';
  if (post.quoted > 0.5 && post.words < LONG_REPLY) return 'a reply';
  const marked = post.part !== null || STORY.test(post.subject) || hasAttachment(post);
  return post.words < SHORTEST && !marked && !tellsOrSings(post) ? 'a short notice' : null;
}

/** Lines of verse are no longer, and so many of them are a stanza. */
const VERSE = { line: 60, lines: 3 } as const;

/** Whether the few words of a message are a little story or a poem: prose or short lines that speak to nobody. */
function tellsOrSings(post: ReadPost): boolean {
  const own = ownWords(post);
  if (/@|https?:|www\./i.test(own) || isTalk(own)) return false;
  if (isProse(own)) return true;
  const lines = own.split('\n').filter((line) => line.trim() !== '');
  // Prose that a mail program wrapped has one long line at least.
  return lines.length >= VERSE.lines && lines.every((line) => line.trim().length <= VERSE.line);
}

/** An author who answers the own first part with the next one. */
function isPostedAsReply(post: ReadPost, all: readonly ReadPost[]): boolean {
  if (post.quoted > 0.2) return false;
  const first = all.find((other) => other.key === post.key && !REPLY.test(other.subject));
  const isOwn = first?.author === post.author && talkOf(first, all) === null;
  // The next part by its number, or prose of the author's own below nobody's words.
  if (isOwn && post.part?.number && post.part.number !== first?.part?.number) return true;
  if (isOwn && post.quoted === 0 && isProse(ownWords(post))) return true;
  if (continues(post, all)) return true;
  if (post.words < LONG_REPLY) return false;
  return first === undefined ? post.part !== null : first.author === post.author && post.part !== null;
}

/**
 * Somebody else who answers the first part with the next one, as in a round: prose, nothing quoted, and nobody has posted
 * a part of that number otherwise.
 */
function continues(post: ReadPost, all: readonly ReadPost[]): boolean {
  const number = post.part?.number ?? null;
  const others = all.filter((other) => other.key === post.key && !REPLY.test(other.subject));
  if (number === null || post.quoted > 0 || others.length === 0) return false;
  if (others.some(({ part }) => part === null || part.number === number)) return false;
  const own = ownWords(post);
  return isProse(own) && !isTalk(own);
}

/** What the sender of a message says, without the words of others and the signature. */
function ownWords({ texts }: ReadPost): string {
  return texts.flatMap(ownLines).join('\n');
}

function hasAttachment(post: ReadPost): boolean {
  return post.body.files.some((file) => file.format !== null);
}

/**
 * Opens mail and news: one saved message, or an archive of them (mbox, news spool, messages one after the other). Each
 * post that may hold a story is a source of its own; replies, notices and headers posted apart are left out by name.
 */
export const unpack: Unpacker = async (archive, guard) => {
  const opened = splitPosts(binaryString(narrow(archive.bytes)), /\.eml$/i.test(archive.name)).map(withoutDigest);
  const posts = opened.flatMap((each) => each.posts).map((post, i) => readPost(post, i + 1));
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
  const files: AttachedFile[] = [];
  const preambles = new Set<ReadPost>();
  const leftOut = new Map<string, ReadPost[]>();
  const leave = (why: string, post: ReadPost): void => void leftOut.set(why, [...(leftOut.get(why) ?? []), post]);
  for (const post of kept) {
    const preamble = preambleFor(post, kept);
    if (preamble) preambles.add(preamble);
  }
  const told = judged.filter(({ post, talk }) => talk !== null && !kept.includes(post));
  const asides = guard(() => asidesOf(archive.name, told, kept));
  for (const post of kept) {
    if (preambles.has(post)) {
      leave('the header of a story, posted apart; what it says stands in the front of the book', post);
      continue;
    }
    const around = guard(() => {
      const others = kept.filter((other) => preambles.has(other) || !isPreamble(other));
      const preamble = preambleFor(post, others);
      return [...(preamble ? factsOfPreamble(preamble, archive.name) : []), ...(asides.facts.get(post) ?? [])];
    });
    const name = nameOf(archive.name, post, posts.length === 1);
    const opened = await sourcesOfPost({ archive, guard }, post, name, around);
    sources.push(...opened.sources);
    files.push(...opened.leftOut);
  }
  for (const { post, talk } of told) {
    leave(
      asides.posts.has(post) ? 'a message of the author’s; what it says stands in the front of the book' : (talk ?? ''),
      post,
    );
    files.push(...post.body.files);
  }
  const messages = [...leftOut].map(([why, left]) => leftOutMessage(archive.name, why, left));
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
  const [first] = attached;
  const said = notesAround(notes, archive.name);
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

/** The first words of a message in which somebody says a sentence. */
function opening(post: ReadPost): string {
  const words = ownWords(post);
  if (sentencesIn(words) === 0) return '';
  return `, which begins “${words.slice(0, 400).trim().split(/\s+/, SHOWN).join(' ')}…”`;
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
