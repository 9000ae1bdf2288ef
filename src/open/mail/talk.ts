import { isProse, sentencesIn } from '../../removals/index.ts';
import { anyOf } from '../../words/forms.ts';
import { ABOUT_STORIES, REPLY_PREFIXES, STORY_TAGS } from '../../words/mail-tables.ts';
import type { ReadPost } from './post.ts';
import { isTalk, ownLines } from './stretches.ts';

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
export function talkOf(post: ReadPost, all: readonly ReadPost[]): Talk {
  if (post.words === 0) return hasAttachment(post) ? null : 'a message without text of its own';
  if (REPLY.test(post.subject)) return isPostedAsReply(post, all) ? null : 'a reply';
  if (ABOUT.test(post.subject) && post.part === null) return 'a message about stories';
  if (post.quoted > 0.5 && post.words < LONG_REPLY) return 'a reply';
  const marked = post.part !== null || STORY.test(post.subject) || hasAttachment(post);
  return post.words < SHORTEST && !marked && !tellsOrSings(post) ? 'a short notice' : null;
}

/** So many sentences to nobody are told. */
const TOLD = 2;
/** Lines of verse are no longer, and so many of them are a stanza. */
const VERSE = { line: 60, lines: 3 } as const;

/** Whether the few words of a message are a little story or a poem: prose or short lines that speak to nobody. */
function tellsOrSings(post: ReadPost): boolean {
  const own = ownWords(post);
  if (/@|https?:|www\./i.test(own) || isTalk(own)) return false;
  if (sentencesIn(own) >= TOLD) return true;
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
export function ownWords({ texts }: ReadPost): string {
  return texts.flatMap(ownLines).join('\n');
}

function hasAttachment(post: ReadPost): boolean {
  return post.body.files.some((file) => file.format !== null);
}
