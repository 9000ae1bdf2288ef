import type { Attributes } from '../../markup/xml.ts';
import type { DocumentWriter } from '../document/writer.ts';
import type { DocxPackage } from './package.ts';

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
