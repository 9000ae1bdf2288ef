import type { Diagnostic } from '../model/index.ts';
import { showPlace } from '../model/index.ts';

/** A diagnostic as a person reads it: severity, place, reason and, on a line of its own, the remedy. */
export function showDiagnostic(diagnostic: Diagnostic): string {
  const place = diagnostic.place ? `${showPlace(diagnostic.place)}: ` : '';
  const remedy = diagnostic.remedy ? `\n    ${diagnostic.remedy}` : '';
  return `${diagnostic.severity}: ${place}${diagnostic.reason} [${diagnostic.id}]${remedy}`;
}
