import { type Diagnostic, type Outcome, outcome, type Source, topOf } from '../model/index.ts';

/** Nothing but the diagnostic that a container was not opened. */
export function refused(source: string, reason: string, remedy: string): Outcome<readonly Source[]> {
  const place = topOf(source);
  return outcome([], {}, [{ id: 'container-refused', severity: 'error', place, reason, remedy }]);
}

/** What is said of a container that gave less than it should. */
export function damaged(source: string, reason: string): Diagnostic {
  const place = topOf(source);
  const remedy = 'Download or copy it again; what could be read is in the book.';
  return { id: 'container-damaged', severity: 'warning', place, reason, remedy };
}
