import { type Attributes, readXml, type XmlHandler } from '../../markup/xml.ts';

type Event =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'close'; readonly name: string };

/** The notes of a document: each is played to a reader where the text refers to it. */
export class Notes {
  readonly #events = new Map<string, readonly Event[]>();

  constructor(bytes: Uint8Array | null, element: 'w:footnote' | 'w:endnote') {
    if (bytes === null) return;
    let open: Event[] | null = null;
    readXml(bytes, {
      open: (name, attributes) => {
        // The lines above the notes are notes too, of a type of their own.
        if (name === element && /^(?:normal)?$/.test(attributes['w:type'] ?? '')) {
          open = [];
          this.#events.set(attributes['w:id'] ?? '', open);
        } else open?.push({ type: 'open', name, attributes });
      },
      text: (value) => void open?.push({ type: 'text', value }),
      close: (name) => {
        if (name === element) open = null;
        else open?.push({ type: 'close', name });
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

  /** The words of the notes that nothing refers to. */
  left(): string {
    let word = false;
    let text = '';
    for (const event of [...this.#events.values()].flat()) {
      if (event.type === 'text') text += word ? event.value : '';
      else word = event.type === 'open' && event.name === 'w:t';
    }
    return text;
  }
}
