/** One file of a publication. */
export interface Resource {
  /** Path inside the container, relative to the package document's folder. */
  readonly href: string;
  readonly id: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** Manifest properties, such as `nav` or `cover-image`. */
  readonly properties: readonly string[];
  /** Set on content documents that print the story's own text, as against pages made by us. */
  readonly story?: true;
}

/** An entry of the contents. */
export interface ContentsEntry {
  readonly title: string;
  /** Path of the document, with a fragment when it points inside one. */
  readonly href: string;
  /** A word to print after the title, such as `New`. */
  readonly mark?: string;
  readonly children: readonly ContentsEntry[];
}

/** A book as files in memory, before the zip. */
export interface Publication {
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  readonly authors: readonly string[];
  /** Seconds since 1970, for every entry of the container. */
  readonly modified: number;
  /** The package document (`content.opf`). */
  readonly packageDocument: string;
  /** The NCX of old readers. */
  readonly ncx: string;
  /** The navigation document. */
  readonly nav: string;
  readonly stylesheet: string;
  /** Every other resource: content documents and pictures. */
  readonly resources: readonly Resource[];
  /** Hrefs of content documents in reading order. */
  readonly spine: readonly string[];
  readonly contents: readonly ContentsEntry[];
}
