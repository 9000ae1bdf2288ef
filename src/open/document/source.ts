import { type Diagnostic, type Outcome, outcome, type Source } from '../../model/index.ts';
import { BeyondMeasure } from './beyond-measure.ts';
import { withDashLists } from './dash-list.ts';
import { PLAIN_PARAGRAPH } from './look.ts';
import { type Properties, propertyMetadata, realTitle } from './properties.ts';
import { takeTitle } from './title.ts';
import type { DocumentWriter } from './writer.ts';

/** A document that a reader of its format has written down. */
export interface ReadDocument {
  readonly writer: DocumentWriter;
  readonly properties: Properties;
  /** The text of the original, found without the writer. */
  readonly letters: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What was left out that is no text of the story: `2 comments`. */
  readonly leftOut: readonly string[];
  /** What was damaged, one reason each. */
  readonly damaged: readonly string[];
}

/** The one source that a document becomes: a clean page, with a paragraph of the original on each line. */
export function documentSource(source: Source, document: ReadDocument): Outcome<readonly Source[]> {
  const { writer, properties, pictures } = document;
  const body = withDashLists(writer.finish(PLAIN_PARAGRAPH));
  const stated = realTitle(properties);
  const { html, title, subtitle, removals } = takeTitle(body, stated, source.name);
  const declared = propertyMetadata(properties, writer.opening, source.name, title ?? stated, subtitle);
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body class="written-document">${html}</body></html>`;
  const written: Source = {
    name: source.name,
    format: 'html',
    bytes: new TextEncoder().encode(page),
    ...(source.modified === undefined ? {} : { modified: source.modified }),
    declared,
    letters: document.letters,
    ...(writer.generated.length > 0 ? { generated: writer.generated } : {}),
    removals: [...writer.removals, ...removals],
    ...(writer.moves.length > 0 ? { moves: writer.moves } : {}),
    ...(pictures.size > 0 ? { pictures } : {}),
  };
  return outcome([written], {}, messagesOf(source.name, document));
}

/** Opens a document; whatever is too large or damaged beyond reading gives a refusal instead. */
export function opening(source: Source, read: () => Outcome<readonly Source[]>): Outcome<readonly Source[]> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BeyondMeasure)) throw error;
    return refused(source.name, error.message, 'Save it again, or cut it into smaller documents.');
  }
}

/** Nothing but the diagnostic that the document was not opened. */
export function refused(source: string, reason: string, remedy: string): Outcome<readonly Source[]> {
  const place = { source, line: 1, endLine: 1 };
  return outcome([], {}, [{ id: 'container-refused', severity: 'error', place, reason, remedy }]);
}

function messagesOf(source: string, { leftOut, damaged }: ReadDocument): readonly Diagnostic[] {
  const place = { source, line: 1, endLine: 1 };
  const left: Diagnostic = {
    id: 'comments-left-out',
    severity: 'info',
    place,
    reason: `left out of the document: ${leftOut.join(', ')}`,
    remedy: null,
  };
  return [
    ...(leftOut.length > 0 ? [left] : []),
    ...damaged.map(
      (reason): Diagnostic => ({
        id: 'container-damaged',
        severity: 'warning',
        place,
        reason,
        remedy: 'Open it in the program that made it, look whether all is there, and save it again.',
      }),
    ),
  ];
}

/** `3 comments`, `1 comment`; nothing for none. */
export function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];
}
