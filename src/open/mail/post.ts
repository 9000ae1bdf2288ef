import { titleAndPart } from '../../header/part-mark.ts';
import { isAttribution, isQuotedLine } from '../../header/quoted-reply.ts';
import { readSubject } from '../../header/subject.ts';
import { addTo, bareText } from '../../model/index.ts';
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
    ...subjectOf(subject),
    author: fieldOf(message, 'from').toLowerCase(),
    texts,
    words:
      wordsOf({ form: texts[0]?.form ?? 'txt', lines: own.map((text) => ({ text, line: 1 })) }).length +
      wordsOfPieces(body.pieces.filter((piece) => piece.kind === 'message')),
    quoted: lines.length === 0 ? 0 : lines.filter(isQuotedLine).length / lines.length,
  };
}

/** A number in brackets at a subject's end, and what may stand behind it: `The Lift (4, end)`. */
const COUNTED = /^(.*\S)\s*[([](\d{1,2})(?:[,;]\s*[^()[\]]{1,20})?[)\]]$/u;

/**
 * Messages whose subjects count the parts of one story by a number alone, from 1 on and each once: `The Lift (1)`, `Re: The
 * Lift (2)`. Their subjects say then how many there are, as those of others do. Any other stays as it is.
 */
export function withCounts(posts: readonly ReadPost[]): readonly ReadPost[] {
  const counted = new Map<string, { post: ReadPost; base: string; number: number }[]>();
  for (const post of posts) {
    const [, base = '', number = ''] = COUNTED.exec(post.subject) ?? [];
    if (base !== '') addTo(counted, bareText(readSubject(base).title), { post, base, number: Number(number) });
  }
  const changed = new Map<ReadPost, ReadPost>();
  for (const all of counted.values()) {
    if (all.length < 2 || !all.every((_, i) => all.some(({ number }) => number === i + 1))) continue;
    for (const { post, base, number } of all) changed.set(post, withSubject(post, `${base} (${number}/${all.length})`));
  }
  return changed.size === 0 ? posts : posts.map((post) => changed.get(post) ?? post);
}

function withSubject(post: ReadPost, subject: string): ReadPost {
  const { headers } = post.message;
  const known = headers.get('subject');
  if (known === undefined) return post;
  const value = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  const message = { ...post.message, headers: new Map(headers).set('subject', { ...known, value }) };
  return { ...post, message, ...subjectOf(subject) };
}

/** What a subject says. */
function subjectOf(subject: string): Pick<ReadPost, 'subject' | 'title' | 'key' | 'part'> {
  const { title, part } = readSubject(subject);
  return { subject, title, key: bareText(title), part: part === '' ? null : titleAndPart(`x ${part}`).part };
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
