import { unzipSync } from 'fflate';
import { pathFrom } from '../../markup/write.ts';
import { elementsOf, type Markup } from './markup.ts';

/** A publication's file that the manifest lists. */
export interface Item {
  /** Its path in the container. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array | null;
}

/** A content document as its elements. */
export interface ContentDocument {
  readonly path: string;
  readonly elements: readonly Markup[];
}

/** A book taken out of its container. */
export interface OpenBook {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Path of the package document. */
  readonly packagePath: string;
  /** `3.0`, `2.0` or whatever the package document says. */
  readonly version: string;
  /** The elements of the package document. */
  readonly packageElements: readonly Markup[];
  readonly items: readonly Item[];
  readonly documents: readonly ContentDocument[];
}

/** Takes the files out of a ZIP archive; null when the bytes are none, or a damaged one. */
export function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  } catch {
    return null;
  }
}

/** Reads a book's container and package document; null when they lead nowhere, which the other engines report. */
export function openBook(files: ReadonlyMap<string, Uint8Array>): OpenBook | null {
  const container = files.get('META-INF/container.xml');
  const rootfile = container && elementsOf(textOf(container)).find(({ name }) => name === 'rootfile');
  const packagePath = rootfile?.attributes['full-path'];
  const packageBytes = packagePath === undefined ? undefined : files.get(packagePath);
  if (packagePath === undefined || packageBytes === undefined) return null;
  const opf = elementsOf(textOf(packageBytes));
  const items = opf.filter(({ name }) => localName(name) === 'item').map((item) => itemOf(item, packagePath, files));
  const documents = items.flatMap(({ path, mediaType, bytes }) =>
    mediaType === 'application/xhtml+xml' && bytes ? [{ path, elements: elementsOf(textOf(bytes)) }] : [],
  );
  const version = opf.find(({ name }) => localName(name) === 'package')?.attributes.version ?? '';
  return { files, packagePath, version, packageElements: opf, items, documents };
}

function itemOf({ attributes }: Markup, packagePath: string, files: ReadonlyMap<string, Uint8Array>): Item {
  const path = pathFrom(packagePath, attributes.href ?? '') ?? '';
  return { path, mediaType: attributes['media-type'] ?? '', bytes: files.get(path) ?? null };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
