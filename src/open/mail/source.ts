import { decodeWords } from 'postal-mime';
import type { JoinedDocument, Metadata, Source } from '../../model/index.ts';
import { formatOf } from '../../read/index.ts';
import { containerOf } from '../index.ts';
import { linesOfPart } from './body.ts';
import { declaredBy } from './declared.ts';
import type { PlacedLine } from './flowed.ts';
import { headerLines } from './headers.ts';
import { lettersOf } from './letters.ts';
import { bodyOf, fileNameOf, type MimePart } from './mime.ts';
import { plain } from './name.ts';
import type { ReadPost } from './post.ts';

/** A UTF-8 mark: these bytes are decoded already, whatever encoding the user states for the archive. */
const MARK = '\ufeff';

/** The story of a message as a source: its header lines and its body, and a map from their lines to the archive's. */
export async function sourceOf(
  archive: Source,
  post: ReadPost,
  name: string,
  declared: Metadata | null,
): Promise<Source> {
  const { format, lines } = post.body;
  const head = format === 'txt' ? headerLines(post.message, post.first) : [];
  const blank = head.length > 0 ? [{ text: '', line: lines[0]?.line ?? post.first + 1 }] : [];
  const placed = [...head, ...blank, ...lines];
  const letters = await lettersOf(post, head);
  const said = format === 'html' ? declaredBy(headerLines(post.message, post.first), archive.name, declared) : declared;
  const pictures = picturesOf(post.body.others);
  return {
    name,
    format,
    bytes: new TextEncoder().encode(MARK + placed.map((line) => line.text).join('\n')),
    ...(archive.modified === undefined ? {} : { modified: archive.modified }),
    ...(said === null ? {} : { declared: said }),
    ...(letters === null ? {} : { letters }),
    documents: documentsOf(placed, archive.name),
    ...(pictures.size > 0 ? { pictures } : {}),
  };
}

/** Runs of lines that follow one another in the archive too. */
export function documentsOf(lines: readonly PlacedLine[], name: string): readonly JoinedDocument[] {
  return lines.flatMap(({ line }, i) => {
    const before = lines[i - 1];
    return before !== undefined && before.line + 1 === line ? [] : [{ name, line: i + 1, from: line }];
  });
}

/** Pictures of a message by the addresses that its HTML may give them. */
function picturesOf(parts: readonly MimePart[]): ReadonlyMap<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (!part.type.startsWith('image/')) continue;
    const { bytes } = bodyOf(part);
    const id = part.headers.get('content-id')?.value.replace(/^<|>$/g, '');
    const location = part.headers.get('content-location')?.value;
    if (id) pictures.set(`cid:${id}`, bytes);
    if (location) pictures.set(location, bytes);
  }
  return pictures;
}

/** Stories that were attached to a message, each a source of its own. */
export function attachedSources(archive: Source, post: ReadPost, name: string): readonly Source[] {
  return post.body.others.flatMap((part) => {
    const typed = TYPES[part.type];
    const file = plain(decodeWords(fileNameOf(part) ?? (typed === undefined ? '' : `attachment.${typed}`)));
    const format = containerOf(file)?.id ?? formatOf(file)?.id;
    if (format === undefined || file === '') return [];
    const own = `${name}/${file}`;
    if (containerOf(file)) return [{ name: own, format, bytes: bodyOf(part).bytes }];
    const lines = linesOfPart(part, post.first);
    const bytes = new TextEncoder().encode(MARK + lines.map((line) => line.text).join('\n'));
    return [{ name: own, format, bytes, documents: documentsOf(lines, archive.name) }];
  });
}

/** Endings of attachments that came without a name. */
const TYPES: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/epub+zip': 'epub',
};
