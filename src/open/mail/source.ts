import type { Metadata, Source } from '../../model/index.ts';
import { mergeMetadata } from '../../read/merge.ts';
import { type AttachedFile, documentsOf, MARK } from './attached.ts';
import { declaredBy } from './declared.ts';
import { headerLines } from './headers.ts';
import { lettersOf } from './letters.ts';
import { notesDeclared } from './notes.ts';
import type { Stretch } from './stretches.ts';

/** A stretch of a message as a source: its header lines and its text, and a map from their lines to the archive's. */
export async function sourceOf(
  archive: Source,
  { post, text, opens, notes }: Stretch,
  name: string,
  declared: Metadata | null,
): Promise<Source> {
  const { lines } = text;
  const stated = opens ? headerLines(post.message, post.first) : [];
  // The header of a plain text is read as a typed one; nothing else may stand above markup.
  const head = text.form === 'txt' ? stated : [];
  const blank = head.length > 0 ? [{ text: '', line: lines[0]?.line ?? post.first + 1 }] : [];
  const placed = [...head, ...blank, ...lines];
  const letters = await lettersOf(post, text, head);
  const more = merged(declared, notesDeclared(notes, archive.name));
  const said = text.form === 'txt' ? more : declaredBy(stated, archive.name, more);
  const pictures = picturesOf(post.body.files);
  return {
    name,
    format: text.form === 'enriched' ? 'html' : text.form,
    bytes: new TextEncoder().encode(MARK + placed.map((line) => line.text).join('\n')),
    ...(archive.modified === undefined ? {} : { modified: archive.modified }),
    ...(said === null ? {} : { declared: said }),
    ...(letters === null ? {} : { letters }),
    documents: documentsOf(placed, archive.name),
    ...(pictures.size > 0 ? { pictures } : {}),
  };
}

function merged(one: Metadata | null, two: Metadata | null): Metadata | null {
  return one === null || two === null ? (one ?? two) : mergeMetadata(one, two);
}

/** The addresses that a message's HTML may give a file. */
function addressesOf({ part }: AttachedFile): readonly string[] {
  const id = part?.headers.get('content-id')?.value.replace(/^<|>$/g, '');
  const location = part?.headers.get('content-location')?.value;
  return [...(id ? [`cid:${id}`] : []), ...(location ? [location] : [])];
}

function isPicture(file: AttachedFile): boolean {
  return file.part?.type.startsWith('image/') === true;
}

/** Pictures of a message by the addresses that its HTML may give them. */
function picturesOf(files: readonly AttachedFile[]): ReadonlyMap<string, Uint8Array> {
  const pictures = files.filter(isPicture);
  return new Map(pictures.flatMap((file) => addressesOf(file).map((address) => [address, file.bytes] as const)));
}

/** Whether a file is a picture that one of the pages shows. */
export function isShown(file: AttachedFile, stretches: readonly Stretch[]): boolean {
  const pages = stretches.filter(({ text }) => text.form === 'html');
  const shown = (address: string): boolean =>
    pages.some(({ text }) => text.lines.some((line) => line.text.includes(address)));
  return isPicture(file) && addressesOf(file).some(shown);
}
