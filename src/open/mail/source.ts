import PostalMime from 'postal-mime';
import { chosenFacts } from '../../facts/index.ts';
import { readHeader } from '../../header/index.ts';
import {
  blockText,
  type Paragraph,
  type Place,
  type Source,
  type Speaker,
  type StatedFact,
} from '../../model/index.ts';
import { htmlLetters } from '../../read/html/letters.ts';
import { reader } from '../../read/text/index.ts';
import type { Guard } from '../containers.ts';
import { type AttachedFile, documentsOf, MARK } from './attached.ts';
import type { Text } from './body.ts';
import { type PlacedLine, withoutSignatureMarks } from './flowed.ts';
import { formOf } from './forms.ts';
import { saysSentOn } from './forwarded.ts';
import { addressesOf, bodyOf, headerLines, leavesOf, type MimePart } from './mime.ts';
import { type ReadPost, rawBytes } from './post.ts';
import { noteOf, notesAround, type Stretch } from './stretches.ts';
import { bytesOf, isTrue, linesOf, textOf } from './transfer.ts';

/** A stretch of a message as a source: its header lines and its text, and a map from their lines to the archive's. */
export async function sourceOf(
  archive: Source,
  { post, text, opens, notes }: Stretch,
  name: string,
  around: readonly StatedFact[],
  guard: Guard,
): Promise<Source> {
  const { lines } = text;
  const stated = opens ? headerLines(post.message, post.first) : [];
  // The header of a plain text is read as a typed one; nothing else may stand above markup.
  const head = text.form === 'txt' ? stated : [];
  const blank = head.length > 0 ? [{ text: '', line: lines[0]?.line ?? post.first + 1 }] : [];
  const placed = [...head, ...blank, ...lines];
  const letters = await lettersOf(post, text, head, guard);
  const envelope = text.form === 'txt' ? [] : envelopeFacts(stated, archive.name);
  const said = [...envelope, ...around, ...notesAround(notes, archive.name)];
  const pictures = picturesOf(post.body.files);
  return {
    name,
    format: text.form === 'enriched' ? 'html' : text.form,
    bytes: new TextEncoder().encode(MARK + placed.map((line) => line.text).join('\n')),
    ...(archive.modified === undefined ? {} : { modified: archive.modified }),
    ...(said.length === 0 ? {} : { stated: said }),
    ...(opens && saysSentOn(post.subject) ? { sentOn: true } : {}),
    ...(letters === null ? {} : { letters }),
    documents: documentsOf(placed, archive.name),
    ...(pictures.size > 0 ? { pictures } : {}),
  };
}

function isPicture(file: AttachedFile): boolean {
  return file.part?.type.startsWith('image/') === true;
}

/** Pictures of a message by the addresses that its HTML may give them. */
function picturesOf(files: readonly AttachedFile[]): ReadonlyMap<string, Uint8Array> {
  const pictures = files.filter(isPicture);
  return new Map(
    pictures.flatMap((file) =>
      (file.part ? addressesOf(file.part) : []).map((address) => [address, file.bytes] as const),
    ),
  );
}

/** Whether a file is a picture that one of the pages shows. */
export function isShown(file: AttachedFile, stretches: readonly Stretch[]): boolean {
  const pages = stretches.filter(({ text }) => text.form === 'html');
  const shown = (address: string): boolean =>
    pages.some(({ text }) => text.lines.some((line) => line.text.includes(address)));
  return isPicture(file) && (file.part ? addressesOf(file.part) : []).some(shown);
}

/** Encodings of which two decoders surely make the same letters. */
const SURE =
  /^(?:utf-?8|us-ascii|iso-8859-(?:1|2|5|7|15)|koi8-r|windows-125[01]|shift_jis|euc-jp|iso-2022-jp|gb\w+|big5)$/i;

/** That reader takes longer for each line than all else does: it is not asked of so many lines of so few letters. */
const [MANY_LINES, SHORT_LINE] = [5000, 12];

/**
 * The running text of a message as another mail reader finds it, with the header lines that the source has; null where
 * that reader decodes otherwise than ours for a known reason: an encoding that is not stated, or not that of the bytes,
 * or files between the lines; and where it would take too long.
 */
async function lettersOf(
  post: ReadPost,
  { form, leaf }: Text,
  head: readonly PlacedLine[],
  guard: Guard,
): Promise<string | null> {
  if (leaf === null || (form !== 'txt' && form !== 'html') || !/^text\/(?:plain|html)$/.test(leaf.type)) return null;
  // That reader joins all the text that it finds.
  const texts = leavesOf(post.message).filter((each) => formOf(each.type) !== null || each.type.startsWith('message/'));
  if (texts.length !== 1) return null;
  const body = bodyOf(leaf);
  if (body.rawLines.length > MANY_LINES && body.bytes.length < body.rawLines.length * SHORT_LINE) return null;
  if (!endsInBlank(post)) return null;
  const charset = leaf.parameters.get('charset') ?? '';
  if (leaf.attached || !SURE.test(charset) || !isTrue(body.bytes, charset)) return null;
  const found = sentAsIs(post, leaf) ?? (await foundByOther(post, form)) ?? '';
  if (found === '' || /[\ufffd\u0080-\u009f]/.test(found)) return null;
  const read = form === 'html' ? guard(() => htmlLetters(found)) : withoutArmour(found);
  return `${head.map((line) => line.text).join('\n')}\n\n${read}`;
}

/** A text without the marks of its signature, which no mail reader takes off. */
function withoutArmour(text: string): string {
  if (!text.includes('-----BEGIN PGP SIGNED')) return text;
  const lines = text.split(/\r\n|\n|\r/).map((line, i) => ({ text: line, line: i + 1 }));
  return withoutSignatureMarks(lines)
    .map((line) => line.text)
    .join('\n');
}

/** Whether a blank line ends the header, as every mail reader expects; where a body begins without one, they differ. */
function endsInBlank({ message, raw }: ReadPost): boolean {
  const end = HEADER_END.exec(raw);
  return end !== null && message.bodyLine === linesOf(raw.slice(0, end.index)).length + 1;
}

const HEADER_END = /\r\n\r\n|\n\n|\r\r/;

/**
 * The text of a message that is sent as it was written, without parts and coded in no way: all that stands below its
 * header. It takes no other reader to find it, which needs much time and memory for each line.
 */
function sentAsIs({ message, raw }: ReadPost, leaf: MimePart): string | null {
  const coding = leaf.headers.get('content-transfer-encoding')?.value ?? '7bit';
  if (leaf !== message || !/^(?:7bit|8bit|binary)$/i.test(coding) || leaf.parameters.has('format')) return null;
  const end = HEADER_END.exec(raw);
  return end && textOf(bytesOf(raw.slice(end.index + end[0].length)), leaf.parameters.get('charset'));
}

async function foundByOther(post: ReadPost, form: Text['form']): Promise<string | undefined> {
  const email = await PostalMime.parse(rawBytes(post)).catch(() => null);
  return form === 'html' ? email?.html : email?.text;
}

/** Who sent a story as a file, and what the message is called, which says less than the file itself. */
export function factsOfSender(post: ReadPost, archive: string): readonly StatedFact[] {
  return envelopeFacts(headerLines(post.message, post.first), archive).flatMap((fact) =>
    fact.kind === 'author' || fact.kind === 'title' ? [{ ...fact, by: 'subject' as const }] : [],
  );
}

/** What the header lines of a message state of its story, for a body that cannot hold them. */
function envelopeFacts(head: readonly PlacedLine[], archive: string): readonly StatedFact[] {
  const [first] = head;
  if (first === undefined) return [];
  const block: Paragraph = {
    type: 'paragraph',
    place: { source: archive, line: first.line, endLine: head.at(-1)?.line ?? first.line },
    gapBefore: 0,
    children: head.flatMap(({ text }, i) => [
      ...(i > 0 ? [{ type: 'soft-break' } as const] : []),
      { type: 'text', value: text } as const,
    ]),
  };
  const { facts } = readHeader([block], archive, undefined, ['mail']).value;
  return chosenFacts(facts, archive).map((fact) => saidAt(fact, 'envelope', block.place));
}

/** A post `0/5` with more words than this is a prologue, not a header. */
const LONGEST = 1200;

/** The post `0/5` that says what a story is before its first part: no part of it. Null for any other. */
export function preambleFor(post: ReadPost, all: readonly ReadPost[]): ReadPost | null {
  if (post.part === null || post.part.number === 0) return null;
  const isFirst = !all.some((other) => other !== post && other.key === post.key && isBefore(other, post));
  if (!isFirst) return null;
  // `The Mule 0/2: headers` says behind the part what it is.
  return all.find((other) => isPreamble(other) && `${other.key} `.startsWith(`${post.key} `)) ?? null;
}

/** Whether a message is a story's header alone, posted as its part 0. */
export function isPreamble(post: ReadPost): boolean {
  return post.part?.number === 0 && post.words <= LONGEST && post.texts.every((text) => text.form === 'txt');
}

function isBefore(a: ReadPost, b: ReadPost): boolean {
  const [x, y] = [a.part?.number ?? 0, b.part?.number ?? 0];
  return x !== 0 && (x < y || (x === y && a.number < b.number));
}

/** What a part 0 states of the story: its header as facts, and the rest of its words as a note on the whole story. */
export function factsOfPreamble(post: ReadPost, archive: string): readonly StatedFact[] {
  const head = headerLines(post.message, post.first).map((line) => line.text);
  const text = [...head, '', ...post.texts.flatMap((piece) => piece.lines.map((line) => line.text))].join('\n');
  const place = { source: archive, line: post.first + 1, endLine: post.first + 1 };
  const { facts, blocks } = readHeader(reader.read(text, archive).value.blocks, archive, undefined, ['mail']).value;
  const rest = blocks.map((block) => blockText(block, '\n'));
  return [
    ...chosenFacts(facts, archive)
      .filter((fact) => fact.kind !== 'part' && !(fact.kind === 'field' && fact.field.key === 'date'))
      .map((fact) => saidAt(fact, 'around', place)),
    ...noteOf(rest, place),
  ];
}

/** A fact as another states it, at another place. */
function saidAt(fact: StatedFact, by: Speaker, place: Place): StatedFact {
  return fact.kind === 'field' ? { ...fact, field: { ...fact.field, place }, by, place } : { ...fact, by, place };
}
