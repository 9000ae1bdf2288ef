import { readXml } from '../../markup/xml.ts';
import { isRefusal, openArchive, type Refusal } from '../archive/index.ts';
import type { Properties } from '../document/properties.ts';

/** The files of a document that hold its text and what it needs. */
export interface OdtPackage {
  readonly content: Uint8Array;
  /** The files that define styles, in the order in which they are read. */
  readonly styles: readonly Uint8Array[];
  /** A picture by its address in the document; null for one that is not in it. */
  picture(address: string): Uint8Array | null;
  readonly properties: Properties;
  /** The file that holds them; null when there is none. */
  readonly meta: Uint8Array | null;
}

/** Finds the files of an ODT, or takes a flat one as it is; a refusal when it is broken or locked. */
export function openOdt(bytes: Uint8Array): OdtPackage | Refusal {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return { content: bytes, styles: [bytes], picture: () => null, properties: propertiesOf(bytes), meta: bytes };
  }
  const archive = openArchive(bytes);
  if (isRefusal(archive)) return archive;
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    return {
      reason: 'it is locked with a password',
      remedy: 'Open it in LibreOffice, and save it again without a password.',
    };
  }
  const content = archive.read('content.xml');
  if (content === null) {
    return {
      reason: archive.names.includes('content.xml') ? 'its text is damaged' : 'it holds no document',
      remedy: 'Open it in the program that made it, and save it again.',
    };
  }
  const styles = archive.read('styles.xml');
  const meta = archive.read('meta.xml');
  return {
    content,
    styles: styles === null ? [content] : [styles, content],
    picture: (address) => archive.read(address.replace(/^\.\//, '')),
    properties: propertiesOf(meta),
    meta,
  };
}

const NAMES: Readonly<Record<string, keyof Properties | 'editor'>> = {
  'dc:title': 'title',
  'meta:initial-creator': 'author',
  'dc:creator': 'editor',
  'dc:language': 'language',
  'dc:description': 'description',
  'dc:subject': 'subject',
  'meta:keyword': 'keywords',
};

/** The document's own properties; who changed it last counts as its author only when nobody is said to have begun it. */
function propertiesOf(bytes: Uint8Array | null): Properties {
  const found = new Map<string, string>();
  let key: string | undefined;
  let meta = false;
  if (bytes === null) return {};
  readXml(bytes, {
    open: (name) => {
      if (name === 'office:meta') meta = true;
      key = meta && Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
      const before = key === undefined ? undefined : found.get(key);
      if (key !== undefined && before !== undefined) found.set(key, `${before}, `);
    },
    text: (value) => {
      if (key !== undefined) found.set(key, (found.get(key) ?? '') + value);
    },
    close: (name) => {
      key = undefined;
      if (name === 'office:meta') meta = false;
    },
  });
  const { editor, ...properties } = Object.fromEntries(found);
  return { ...(editor === undefined ? {} : { author: editor }), ...properties };
}
