import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { EPub } from 'epub-gen-memory';
import type { Publication } from '../model/index.ts';
import { PACKAGE, withMark } from './mark.ts';
import { type ZipEntry, zip } from './zip.ts';

/** The folder that epub-gen-memory's `container.xml` points to. */
const FOLDER = 'OEBPS';

/** Templates that print a finished document: epub-gen-memory hands its options to them. */
const TEMPLATES = {
  contentOPF: '<%- publication.packageDocument %>',
  tocXHTML: '<%- publication.nav %>',
  tocNCX: '<%- publication.ncx %>',
};

/**
 * Takes what the library writes, in the place of its own archive, which writes no archive that is the same every time.
 */
class Entries {
  readonly files: Map<string, string | Uint8Array>;
  private readonly prefix: string;

  constructor(prefix = '', files = new Map<string, string | Uint8Array>([['mimetype', 'application/epub+zip']])) {
    this.prefix = prefix;
    this.files = files;
  }

  folder(name: string): Entries {
    return new Entries(`${this.prefix}${name}/`, this.files);
  }

  file(name: string, content: string | Uint8Array): void {
    this.files.set(this.prefix + name, content);
  }
}

/**
 * epub-gen-memory's packager for a rendered publication. It writes the container, the package document, the contents
 * and the stylesheet; our documents and pictures join them as they are. Nothing is fetched or read.
 */
class PublicationEpub extends EPub {
  private readonly publication: Publication;
  private readonly entries: Entries = new Entries();

  constructor(publication: Publication) {
    const options = {
      ...TEMPLATES,
      title: publication.title,
      css: publication.stylesheet,
      // Values of the kind that the library tests for first; it uses none of them.
      author: '',
      cover: '',
      fonts: [],
      verbose: false,
      publication,
    };
    super(options, []);
    this.publication = publication;
    this.zip = this.entries as unknown as typeof this.zip;
  }

  /** The finished book's bytes. */
  async pack(): Promise<Uint8Array> {
    await this.render();
    for (const { href, content } of this.publication.resources) this.entries.file(`${FOLDER}/${href}`, content);
    const files = [...this.entries.files].map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    }));
    return zip(inOrder(marked(files)), this.publication.modified);
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {}
  protected override async makeCover(): Promise<void> {}
}

/** The publication as an EPUB file: the same publication gives the same bytes everywhere. */
export async function packageEpub(publication: Publication): Promise<Uint8Array> {
  return new PublicationEpub(publication).pack();
}

type File = Omit<ZipEntry, 'stored'>;

/** The files of a book, of which the package document then carries the mark. */
function marked(files: readonly File[]): readonly File[] {
  const packed = files.map(({ name, bytes }) => ({ name, size: bytes.length, crc: crc32(bytes) }));
  const mark = (bytes: Uint8Array): Uint8Array => Buffer.from(withMark(Buffer.from(bytes).toString(), packed), 'utf8');
  return files.map((file) => (file.name === PACKAGE ? { ...file, bytes: mark(file.bytes) } : file));
}

/** `mimetype` first, the rest by name; what is compressed already is stored. */
function inOrder(files: readonly File[]): readonly ZipEntry[] {
  const isFirst = (name: string): number => (name === 'mimetype' ? 0 : 1);
  return files
    .map((file) => ({ ...file, stored: file.name === 'mimetype' || /\.(jpg|png|gif|webp)$/.test(file.name) }))
    .sort((a, b) => isFirst(a.name) - isFirst(b.name) || (a.name < b.name ? -1 : 1));
}
