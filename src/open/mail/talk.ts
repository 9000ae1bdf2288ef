import type { ReadPost } from './post.ts';

/** Why a message is no story, in words that follow "left out: "; null when it may be one. */
export type Talk = string | null;

const REPLY = /^\s*(?:\[[^\]]{1,30}\]\s*)*(?:re|aw|sv|antw|odp|rif|ha)\s*(?:\[\d+\]|\^\d+)?:/i;
/** Tags of posts about stories, not of stories. */
const ABOUT =
  /^\W*(?:\[[^\]]{1,30}\]\s*)*(?:fb|loc|feedback|comments?|admin|ann|announcements?|request|search|question|ot|off.?topic|poll|survey|intro|test|faq|help|welcome|rec|recs|chat|digest|meta|discussion|query|looking for)\b\s*[:\])-]/i;
/** Below this many words a message without a part mark or a story's tag is a notice, not a story. */
const SHORTEST = 60;
/** A reply with this many words of the sender's own, hardly any quoted, may be a story posted as one. */
const LONG_REPLY = 250;
const STORY = /\b(?:fan ?fic|fic|story|new|repost|drabble|ficlet|vignette|chapter|complete)\b\s*[:\]),/-]|\bdrabble\b/i;

/** What a message is when it is no story: a reply, talk about stories, a notice. */
export function talkOf(post: ReadPost, all: readonly ReadPost[]): Talk {
  if (post.words === 0) return hasAttachment(post) ? null : 'a message without text of its own';
  if (REPLY.test(post.subject)) return isPostedAsReply(post, all) ? null : 'a reply';
  if (ABOUT.test(post.subject) && post.part === null) return 'a message about stories';
  if (post.quoted > 0.5 && post.words < LONG_REPLY) return 'a reply';
  const marked = post.part !== null || STORY.test(post.subject) || hasAttachment(post);
  return post.words < SHORTEST && !marked ? 'a short notice' : null;
}

/** An author who answers the own first part with the next one. */
function isPostedAsReply(post: ReadPost, all: readonly ReadPost[]): boolean {
  if (post.words < LONG_REPLY || post.quoted > 0.2) return false;
  const first = all.find((other) => other.key === post.key && !REPLY.test(other.subject));
  return first === undefined ? post.part !== null : first.author === post.author && post.part !== null;
}

function hasAttachment(post: ReadPost): boolean {
  return post.body.files.some((file) => file.format !== null);
}
