import { titleAndPart } from '../../header/part-mark.ts';
import { isAttribution, isQuotedLine } from '../../header/quoted-reply.ts';
import { readSubject } from '../../header/subject.ts';
import { bareText } from '../../model/index.ts';
import { type Body, readBody, type Text, wordsOf, wordsOfPieces } from './body.ts';
import { withForwarded } from './forwarded.ts';
import { fieldOf, type MimePart, parseMessage } from './mime.ts';
import type { Post } from './split.ts';
import { bytesOf } from './transfer.ts';

/** A message taken apart, with what tells a story from talk. */
export interface ReadPost {
  /** Place among all messages of the archive, from 1. */
  readonly number: number;
  readonly raw: string;
  /** The line of the archive on which it begins, from 0. */
  readonly first: number;
  readonly message: MimePart;
  readonly body: Body;
  readonly subject: string;
  readonly author: string;
  /** Title and part as the subject says them; the title in plain letters, to be compared. */
  readonly title: string;
  readonly key: string;
  readonly part: { readonly number: number | null; readonly total: number | null } | null;
  /** The sender's own text, without the messages it encloses. */
  readonly texts: readonly Text[];
  /** Words of the sender's own and of enclosed messages, without quotations and signature. */
  readonly words: number;
  /** Share of the lines that are quoted. */
  readonly quoted: number;
}

/** Reads one message of an archive. */
export function readPost(post: Post, number: number): ReadPost {
  const message = parseMessage(post.raw);
  const subject = fieldOf(message, 'subject');
  const body = withForwarded(readBody(message, post.line), subject);
  const { title, part } = readSubject(subject);
  const texts = body.pieces.filter((piece) => piece.kind === 'text');
  const lines = texts.flatMap((piece) => piece.lines.map((line) => line.text)).filter((line) => line.trim() !== '');
  const end = lines.indexOf('-- ');
  const own = lines.slice(0, end < 0 ? undefined : end).filter((line) => !isQuotedLine(line) && !isAttribution(line));
  return {
    number,
    raw: post.raw,
    first: post.line,
    message,
    body,
    subject,
    author: fieldOf(message, 'from').toLowerCase(),
    title,
    key: bareText(title),
    part: part === '' ? null : titleAndPart(`x ${part}`).part,
    texts,
    words:
      wordsOf({ form: texts[0]?.form ?? 'txt', lines: own.map((text) => ({ text, line: 1 })) }).length +
      wordsOfPieces(body.pieces.filter((piece) => piece.kind === 'message')),
    quoted: lines.length === 0 ? 0 : lines.filter(isQuotedLine).length / lines.length,
  };
}

/** Nobody mailed a story before that year. */
const FIRST_DAY = Date.UTC(1982, 0);

/**
 * The places of messages among all, where they tell one story and none counts its parts: one sender's messages of the same
 * subject take the places that they have by the days on which they were sent. Empty where the days say nothing.
 */
export function placesByDay(posts: readonly ReadPost[]): ReadonlyMap<ReadPost, number> {
  const [first] = posts;
  const isOne = posts.every(({ key, author, part }) => key === first?.key && author === first.author && part === null);
  const days = new Map(posts.map((post) => [post, Date.parse(fieldOf(post.message, 'date'))]));
  const told = new Set([...days.values()].filter((day) => day >= FIRST_DAY));
  if (first === undefined || first.key === '' || !isOne || told.size < posts.length) return new Map();
  const sent = posts.toSorted((a, b) => (days.get(a) ?? 0) - (days.get(b) ?? 0));
  return new Map(sent.map((post, i) => [post, posts[i]?.number ?? post.number]));
}

/** A message's bytes as they were sent. */
export function rawBytes(post: ReadPost): Uint8Array {
  return bytesOf(post.raw);
}
