import { decodeWords } from 'postal-mime';
import { notText } from '../../decode/signature.ts';
import { isPictureName, type JoinedDocument, memberOf, type Source } from '../../model/index.ts';
import { formatOf } from '../../read/index.ts';
import { containerOf } from '../containers.ts';
import { signature } from '../signature.ts';
import type { EmbeddedFile } from './embedded.ts';
import { linesOfPart } from './forms.ts';
import { bodyOf, fileNameOf, type MimePart } from './mime.ts';
import type { ReadPost } from './post.ts';
import { textOf } from './transfer.ts';

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

/** A file that came with a message: a part of its own, or between the lines of its text. */
export interface AttachedFile {
  readonly name: string;
  /** The format or container it is in; null when it is no text that can be read. */
  readonly format: string | null;
  readonly bytes: Uint8Array;
  /** The line of the archive on which it begins, from 0. */
  readonly line: number;
  /** The line of the archive, from 1, for each of its lines. */
  readonly rawLines: readonly number[];
  /** The part that it is; null for one between the lines of a text. */
  readonly part: MimePart | null;
}

/** Endings for attachments that came without a name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/epub+zip': 'epub',
};

/** Names and types of what programs attach for each other: signatures, cards, calendars, style sheets. */
const FOR_PROGRAMS = /\.(?:p7s|p7m|sig|asc|vcf|ics|css|js|json|xml|dat)$/i;
const TYPES_FOR_PROGRAMS = /^(?:image|audio|video)\/|pgp|pkcs7|tnef|calendar|vcard|delivery-status|rfc822-headers/;

/** Fewer bytes than this are no picture to look at: such ones tell a sender that a mail was opened. */
const LEAST_PICTURE = 200;

/** Whether a file is a picture, by its type, its name or its first bytes. */
export function isPictureFile({ part, name, bytes }: AttachedFile): boolean {
  if (bytes.length < LEAST_PICTURE) return false;
  const opens = String.fromCharCode(...bytes.subarray(0, 4));
  return (
    part?.type.startsWith('image/') === true || isPictureName(name) || /^(?:\xff\xd8\xff|\x89PNG|GIF8)/.test(opens)
  );
}

/** A part of a message as a file. */
export function filePart(part: MimePart, first: number): AttachedFile {
  const { bytes, rawLines } = bodyOf(part);
  const given = plain(decodeWords(fileNameOf(part) ?? ''));
  const name = given === '' ? `attachment.${memberOf(ENDINGS, part.type) ?? 'bin'}` : given;
  return {
    name,
    format: TYPES_FOR_PROGRAMS.test(part.type) ? null : formatOfFile(name, bytes, given === ''),
    bytes,
    line: first + part.bodyLine,
    rawLines: rawLines.map((line) => first + line + 1),
    part,
  };
}

/** A file that stood between the lines of a text. */
export function fileBetween(file: EmbeddedFile): AttachedFile {
  const name = plain(file.name);
  const rawLines = file.rawLines.map((line) => line + 1);
  return { ...file, name, format: formatOfFile(name, file.bytes, false), rawLines, part: null };
}

/** The format of a file by its name, else by its bytes; null when it is for programs, or no text. */
function formatOfFile(name: string, bytes: Uint8Array, unnamed: boolean): string | null {
  const named = containerOf(name)?.id ?? formatOf(name)?.id;
  if (named !== undefined) return named;
  if (FOR_PROGRAMS.test(name) && !unnamed) return null;
  const kind = signature(bytes);
  if (kind !== null) return kind === 'ole' ? null : kind;
  return bytes.length > 0 && notText(bytes) === null ? 'txt' : null;
}

/** A UTF-8 mark: these bytes are decoded already, whatever encoding the user states for the archive. */
export const MARK = '\ufeff';

/** A story that came as a file, as a source of its own; null when it can't be read. */
export function sourceOfFile(archive: Source, file: AttachedFile, under: string): Source | null {
  if (file.format === null) return null;
  const name = `${under}/${file.name}`;
  const isText = ['txt', 'md', 'html'].includes(file.format) && signature(file.bytes) === null;
  if (!isText) return { name, format: file.format, bytes: file.bytes };
  const lines =
    file.part === null
      ? textOf(file.bytes, undefined)
          .split(/\r\n|\n|\r/)
          .map((text, i) => ({ text, line: file.rawLines[i] ?? file.line + 1 }))
      : linesOfPart(file.part, file.line - file.part.bodyLine).lines;
  const bytes = new TextEncoder().encode(MARK + lines.map((line) => line.text).join('\n'));
  const origin = formatOf(file.name)?.origin ?? 'typed';
  return { name, format: file.format, bytes, origin, documents: documentsOf(lines, archive.name) };
}

/** Where the lines of a text stand in their archive: a document for each run of lines that follow one another there, too. */
export function documentsOf(lines: readonly { readonly line: number }[], name: string): readonly JoinedDocument[] {
  return lines.flatMap(({ line }, i) => {
    const before = lines[i - 1];
    return before !== undefined && before.line + 1 === line ? [] : [{ name, line: i + 1, from: line }];
  });
}
