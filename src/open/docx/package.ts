import { type Attributes, readXml, type XmlHandler } from '../../markup/xml.ts';
import { type Archive, isRefusal, openArchive, type Refusal } from '../archive/index.ts';
import type { Properties } from '../document/properties.ts';
import type { DocumentWriter } from '../document/writer.ts';

/** Where a relationship of a part leads. */
export interface Relationship {
  /** A path in the package, or the address outside. */
  readonly target: string;
  readonly external: boolean;
  readonly type: string;
}

/** The parts of a document that hold its text and what it needs. */
export interface DocxPackage {
  readonly archive: Archive;
  readonly main: Uint8Array;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** A part by the end of its relationship's type, such as `styles`; null when there is none. */
  part(type: string): Uint8Array | null;
  readonly properties: Properties;
}

/** Finds the parts of a DOCX (ECMA-376 part 2); a refusal when it is broken or no document. */
export function openPackage(bytes: Uint8Array): DocxPackage | Refusal {
  const archive = openArchive(bytes);
  if (isRefusal(archive)) return archive;
  const roots = relationshipsOf(archive.read('_rels/.rels'), '');
  const start = [...roots.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const path = archive.names.includes(start) ? start : 'word/document.xml';
  const main = archive.read(path);
  if (main === null) {
    return {
      reason: archive.names.includes(path) ? 'its text is damaged' : 'it holds no document',
      remedy: 'Open it in the program that made it, and save it again.',
    };
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const named = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relationships = relationshipsOf(archive.read(named), folder);
  const target = (of: ReadonlyMap<string, Relationship>, type: string): string | undefined =>
    [...of.values()].find((row) => row.type === type && !row.external)?.target;
  return {
    archive,
    main,
    relationships,
    part: (type) => archive.read(target(relationships, type) ?? `${folder}${type}.xml`),
    properties: propertiesOf(archive.read(target(roots, 'core-properties') ?? 'docProps/core.xml')),
  };
}

/** The relationships of a part by identifier. Targets are paths in the package, but for external ones. */
function relationshipsOf(bytes: Uint8Array | null, folder: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  if (bytes === null) return found;
  readXml(
    bytes,
    opened((name, attributes) => {
      if (!/(?:^|:)Relationship$/.test(name)) return;
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      const type = (attributes.Type ?? '').replace(/^.*\//, '');
      found.set(attributes.Id ?? '', { target: external ? target : resolved(folder, target), external, type });
    }),
  );
  return found;
}

function opened(open: (name: string, attributes: Attributes) => void): XmlHandler {
  return { open, text: () => {}, close: () => {} };
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const NAMES: Readonly<Record<string, keyof Properties>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:language': 'language',
  'dc:description': 'description',
  'dc:subject': 'subject',
  'cp:keywords': 'keywords',
};

function propertiesOf(bytes: Uint8Array | null): Properties {
  const found: { -readonly [Key in keyof Properties]: Properties[Key] } = {};
  let key: keyof Properties | undefined;
  if (bytes !== null) {
    readXml(bytes, {
      open: (name) => {
        key = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
      },
      text: (value) => {
        if (key !== undefined) found[key] = (found[key] ?? '') + value;
      },
      close: () => {
        key = undefined;
      },
    });
  }
  return found;
}

type Event =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'close'; readonly name: string };

/** The notes of a document: each is played to a reader where the text refers to it. */
export class Notes {
  readonly #events = new Map<string, readonly Event[]>();
  /** What stands outside of the notes, and those of a number that another has too: a damaged document has such. */
  readonly #strays: Event[] = [];

  constructor(bytes: Uint8Array | null, element: 'w:footnote' | 'w:endnote') {
    if (bytes === null) return;
    let open = this.#strays;
    readXml(bytes, {
      open: (name, attributes) => {
        // The lines above the notes are notes too, of a type of their own.
        if (name === element && /^(?:normal)?$/.test(attributes['w:type'] ?? '')) {
          const id = attributes['w:id'] ?? '';
          open = this.#events.has(id) ? this.#strays : [];
          if (!this.#events.has(id)) this.#events.set(id, open);
        } else open.push({ type: 'open', name, attributes });
      },
      text: (value) => void open.push({ type: 'text', value }),
      close: (name) => {
        if (name === element) open = this.#strays;
        else open.push({ type: 'close', name });
      },
    });
  }

  has(id: string): boolean {
    return this.#events.has(id);
  }

  /** Plays a note, once. */
  play(id: string, handler: Required<XmlHandler>): void {
    const events = this.#events.get(id) ?? [];
    this.#events.delete(id);
    for (const event of events) {
      if (event.type === 'open') handler.open(event.name, event.attributes, 0);
      else if (event.type === 'text') handler.text(event.value);
      else handler.close(event.name);
    }
  }

  /** The words of the notes that nothing refers to, and of what stands beside them. */
  left(): string {
    let word = false;
    let text = '';
    for (const event of [...this.#events.values(), this.#strays].flat()) {
      if (event.type === 'text') text += word ? event.value : '';
      else word = event.type === 'open' && event.name === 'w:t';
    }
    return text;
  }
}

/** The pictures of a document, and where its links lead. */
export class Pictures {
  readonly found: Map<string, Uint8Array> = new Map();
  readonly #from: DocxPackage;
  readonly #writer: DocumentWriter;
  #described = '';

  constructor(from: DocxPackage, writer: DocumentWriter) {
    this.#from = from;
    this.#writer = writer;
  }

  /** The address that a relationship leads to outside the document; null for none. Nothing is ever fetched. */
  address(id: string): string | null {
    const relationship = this.#from.relationships.get(id);
    return relationship?.external ? relationship.target : null;
  }

  /** Takes the elements of a picture: its description, then the picture. False for any other element. */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'wp:docPr') this.#described = attributes.descr ?? '';
    else if (name === 'v:shape') this.#described = attributes.alt ?? '';
    else if (name === 'a:blip') this.#put(attributes['r:embed'] ?? attributes['r:link'] ?? '');
    else if (name === 'v:imagedata') this.#put(attributes['r:id'] ?? '');
    else return false;
    return true;
  }

  #put(id: string): void {
    const relationship = this.#from.relationships.get(id);
    const alt = this.#described;
    this.#described = '';
    if (!relationship) {
      if (alt !== '') this.#writer.image('', alt);
      return;
    }
    const { target, external } = relationship;
    const bytes = external ? null : this.#from.archive.read(target);
    if (bytes !== null) this.found.set(target, bytes);
    this.#writer.image(target, alt);
  }
}
