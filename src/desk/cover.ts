import { readdir, rename } from 'node:fs/promises';
import type http from 'node:http';
import path from 'node:path';
import type { StoryFiles } from '../io/stories.ts';
import { makeFolder, writeWhole } from '../io/write.ts';
import { COVERS } from './library.ts';
import { Refused } from './request.ts';

/** Bytes: a larger picture is none for a cover. */
const LARGEST = 50_000_000;

/** Endings by what the first bytes of a picture say. */
const KINDS: readonly (readonly [ending: string, pattern: RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['gif', /^GIF8/],
];

/** Keeps a picture as a story's cover, under its name in the folder of covers; the one before is set aside. */
export async function keepCover(story: StoryFiles, request: http.IncomingMessage): Promise<void> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST) throw new Refused(413, 'That picture is too large.', 'Bring a smaller one.');
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const head = bytes.subarray(0, 16).toString('latin1');
  const ending = KINDS.find(([, pattern]) => pattern.test(head))?.[0];
  const { fitCover } = await import('../pictures/cover/draw.ts');
  const fitted = ending === undefined ? null : await fitCover({ name: 'cover', bytes });
  if (ending === undefined || fitted?.value === null)
    throw new Refused(415, 'That is no picture.', 'Bring a JPEG, PNG, WebP or GIF.');
  const name = `${story.name}.${ending}`;
  await makeFolder(COVERS);
  for (const other of await readdir(COVERS)) {
    if (other.replace(/\.[^.]+$/, '').toLowerCase() !== story.name.toLowerCase()) continue;
    const aside = path.join('.fascicle-trash', 'covers');
    await makeFolder(aside);
    await rename(path.join(COVERS, other), path.join(aside, `${Date.now()}-${other}`));
  }
  await writeWhole(path.join(COVERS, name), bytes);
}
