/** One message about a book, in the words of the engine that found it. */
export interface Finding {
  /** The engine's own id, such as `RSC-005`. */
  readonly id: string;
  readonly severity: 'fatal' | 'error' | 'warning' | 'info' | 'usage';
  readonly message: string;
  /** File inside the book with a line, when the engine says: `EPUB/nav.xhtml:12`. */
  readonly where: string | null;
}

/** A validator of EPUB files. */
export interface Engine {
  readonly id: string;
  /** The engine's findings about the book at a path; null when the engine is not on this machine. */
  judge(file: string): Promise<readonly Finding[] | null>;
}
