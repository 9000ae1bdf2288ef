import { isAttribution, isQuotedLine } from '../../header/quoted-reply.ts';
import { blockText } from '../../model/index.ts';
import { detectLanguage } from '../../read/language.ts';
import { reader } from '../../read/text/index.ts';
import { isProse, sentencesIn } from '../../removals/index.ts';
import {
  addressesReaders,
  makesFaces,
  opensWithThanks,
  pleads,
  saysWhereToWrite,
  workWords,
} from '../../words/author-talk.ts';
import { anyOf } from '../../words/forms.ts';
import { salutation } from '../../words/letter-lines.ts';
import { ABOUT_STORIES, REPLY_PREFIXES, STORY_TAGS } from '../../words/mail-tables.ts';
import { inFirstPerson, narration } from '../../words/narration.ts';
import { fieldOf } from './mime.ts';
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
  if (isTurn(post, all)) return true;
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
 * Whether a message is a turn of a story that several people tell: all messages of its subject count its parts, from 1 on
 * and each once, so that none only speaks of another; lines that it quotes are no answer where nobody is said to have written them.
 */
function isTurn(post: ReadPost, all: readonly ReadPost[]): boolean {
  const parts = all.filter(({ key }) => key === post.key).map(({ part }) => part);
  if (parts.length < 2 || !parts.every((_, i) => parts.some((part) => part?.number === i + 1))) return false;
  if (parts.some((part) => part?.total !== parts.length)) return false;
  const answers = post.texts.some(({ lines }) => lines.some(({ text }) => isAttribution(text)));
  const own = ownWords(post);
  return post.quoted <= 0.5 && !answers && sentencesIn(own) > 0 && !isTalk(own);
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

/** So many paragraphs between greeting and name, of so many words together, are told; a greeting has fewer words. */
const [TOLD_PARAGRAPHS, TOLD_WORDS, GREETING] = [3, 40, 25] as const;
/** What stands on the other side of a quotation is a greeting where it is so little of all. */
const BESIDE = 0.15;

/**
 * What the sender of a reply says where that tells the story on, as a passage to stand behind it; null for talk. It is
 * narrative prose of some paragraphs in one piece, speaks to nobody and of no work, and has a name of the story's or speech.
 */
export function toldOn(post: ReadPost, story: ReadPost): string | null {
  if (!REPLY.test(post.subject) && post.quoted <= 0.5) return null;
  return surelyTold(post, story) ?? answered(post, story);
}

/** The words of who answers a story that is a letter to them: the next letter. */
function answered(post: ReadPost, story: ReadPost): string | null {
  const [name = ''] = /^"?(\p{L}{2,})/u.exec(fieldOf(post.message, 'from'))?.slice(1) ?? [];
  const opens = ownWords(story).trimStart().split('\n', 1)[0] ?? '';
  if (name === '' || opens.length > GREETED || salutation(opens) === null || !opens.split(/[^\p{L}]+/u).includes(name))
    return null;
  const own = ownWords(post);
  if (sentencesIn(own) === 0) return null;
  return ownRuns(post).flatMap(paragraphsOf).join('\n\n');
}
/** More letters are no greeting. */
const GREETED = 60;

function surelyTold(post: ReadPost, story: ReadPost): string | null {
  if (post.words < TOLD_WORDS || post.texts.some(({ form }) => form !== 'txt' && form !== 'md')) return null;
  const runs = ownRuns(post).map(paragraphsOf);
  const all = runs.flat();
  const [longest = []] = [...runs].sort((a, b) => countOf(b) - countOf(a));
  if (countOf(all) - countOf(longest) > Math.max(GREETING, countOf(all) * BESIDE)) return null;
  // A greeting, a name, a word to the others.
  const isFew = (text: string | undefined): boolean => text !== undefined && countOf([text]) <= GREETING;
  const ends = (text: string | undefined): boolean =>
    isFew(text) && (sentencesIn(text ?? '') === 0 || speaks(text ?? '', null) > 0);
  const from = ends(longest[0]) ? 1 : 0;
  let to = longest.length;
  while (to > from && ends(longest[to - 1])) to--;
  const told = longest.slice(from, to);
  const own = told.join('\n\n');
  if (told.length < TOLD_PARAGRAPHS || countOf(told) < TOLD_WORDS || !isProse(own)) return null;
  const before = ownWords(story);
  const [names, known] = [namesIn(own), namesIn(before)];
  // Readers name who wrote the story.
  const writer: readonly string[] = story.author.match(/\p{L}+/gu) ?? [];
  if (names.some((name) => !known.includes(name) && writer.includes(name.toLowerCase()))) return null;
  const isOfStory = names.some((name) => known.includes(name)) || narration(own) !== own;
  return isOfStory && isNarrative(told, before) ? all.join('\n\n') : null;
}

/** Whether paragraphs tell, each for itself, instead of speaking to somebody, of a work or of their writer. */
function isNarrative(paragraphs: readonly string[], story: string): boolean {
  const language = languageOf(paragraphs.join('\n\n'));
  const talk = paragraphs.map((text) => speaks(text, language));
  const share = (count: number): number => count / paragraphs.length;
  if (share(talk.filter((one) => one > 1).length) > 1 / 4 || share(talk.filter((one) => one > 0).length) >= 1 / 2)
    return false;
  const first = share(paragraphs.filter((text) => inFirstPerson(text, language)).length);
  // Who tells of himself where the story does not is a reader.
  return first === 0 || inFirstPerson(story, languageOf(story)) || first < 1 / 4;
}

/** How surely a paragraph speaks to somebody or of a work: not at all, perhaps (1) or surely (2). */
function speaks(text: string, language: string | null): number {
  const isTalk =
    addressesReaders(text, language) ||
    opensWithThanks(text, language) ||
    pleads(text) ||
    saysWhereToWrite(text) ||
    makesFaces(text);
  return isTalk ? 2 : Math.min(2, workWords(text, language));
}

function languageOf(text: string): string | null {
  const place = { source: '', line: 1, endLine: 1 };
  return (
    detectLanguage([{ type: 'paragraph', place, gapBefore: 0, children: [{ type: 'text', value: text }] }])?.tag ?? null
  );
}

/** Words in capitals behind one in small letters: names, and in some languages every noun. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=\p{Ll}[,;]?\s+)\p{Lu}\p{Ll}{2,}/gu)].map(([name]) => name);
}

function countOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}

/** The sender's own lines of a message, parted where others are quoted; those of a signature only where it tells on. */
function ownRuns({ texts }: ReadPost): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const { lines } of texts) {
    const all = lines.map(({ text }) => text);
    const end = all.indexOf('-- ');
    const above = end < 0 || isProse(all.slice(end + 1).join('\n')) ? all : all.slice(0, end);
    for (const line of above) {
      if (isQuotedLine(line) || isAttribution(line)) runs.push([]);
      else if (line !== '-- ') runs.at(-1)?.push(line);
    }
  }
  return runs;
}

function paragraphsOf(lines: readonly string[]): readonly string[] {
  const texts = reader.read(lines.join('\n'), '').value.blocks.map((block) => blockText(block, ' ').trim());
  return texts.filter((text) => text !== '');
}

function hasAttachment(post: ReadPost): boolean {
  return post.body.files.some((file) => file.format !== null);
}
