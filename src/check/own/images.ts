import type { Finding } from '../engine.ts';
import type { Item } from './archive.ts';
import { type CheckRule, elementRule } from './rule.ts';

type Shape = { readonly begins: (bytes: Uint8Array) => boolean; readonly ends: (bytes: Uint8Array) => boolean };

/** How pictures begin and end, by media type: PNG 5.2 and 11.2.5, JPEG B.1.1.3, GIF 89a 17 and 27, RIFF. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'image/png': { begins: startsWith('\x89PNG\r\n\x1a\n'), ends: (bytes) => latin1(bytes.slice(-8, -4)) === 'IEND' },
  'image/jpeg': {
    begins: startsWith('\xff\xd8\xff'),
    ends: (bytes) => latin1(bytes.slice(-4096)).includes('\xff\xd9'),
  },
  'image/gif': { begins: startsWith('GIF8'), ends: (bytes) => latin1(bytes.slice(-16)).includes(';') },
  'image/webp': { begins: startsWith('RIFF'), ends: (bytes) => bytes.length >= riffLength(bytes) },
};

/** Pictures that end too early. One in another format than stated is found by the other engines. */
export const images: CheckRule = {
  id: 'images',
  summary: 'pictures that are cut short',
  find: ({ items }) => items.flatMap(judge),
};

function judge({ path, mediaType, bytes }: Item): readonly Finding[] {
  const shape = Object.hasOwn(SHAPES, mediaType) ? SHAPES[mediaType] : undefined;
  if (shape === undefined || bytes === null || !shape.begins(bytes) || shape.ends(bytes)) return [];
  return [{ id: 'images', severity: 'error', message: 'the picture is cut short', where: path }];
}

function startsWith(signature: string): (bytes: Uint8Array) => boolean {
  return (bytes) => latin1(bytes.slice(0, signature.length)) === signature;
}

function riffLength(bytes: Uint8Array): number {
  return bytes.length < 12 ? 12 : 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Pictures that say nothing to who can't see them. An empty `alt` says that a picture is only decoration. */
export const alternatives: CheckRule = elementRule(
  'alternatives',
  'pictures without a text in their place',
  'warning',
  ({ name, attributes }) => (name === 'img' && attributes.alt === undefined ? 'the picture has no “alt”' : null),
);
