import type { Diagnostic } from '../model/index.ts';
import { showPlace } from '../model/index.ts';
import { printable } from './printable.ts';

/** A diagnostic as a person reads it: severity, place, reason and, on a line of its own, the remedy. */
export function showDiagnostic(diagnostic: Diagnostic): string {
  return show(diagnostic, '');
}

/** Diagnostics as a person reads them; those that say the same of several places are shown once. */
export function showDiagnostics(diagnostics: readonly Diagnostic[]): string[] {
  const groups = new Map<string, { readonly first: Diagnostic; more: number }>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.id} ${diagnostic.reason}`;
    const group = groups.get(key);
    if (group) group.more++;
    else groups.set(key, { first: diagnostic, more: 0 });
  }
  return [...groups.values()].map(({ first, more }) =>
    show(first, more > 0 ? ` (and in ${more} more place${more === 1 ? '' : 's'})` : ''),
  );
}

function show({ severity, place, reason, id, remedy }: Diagnostic, others: string): string {
  const where = place ? `${printable(showPlace(place))}: ` : '';
  return `${severity}: ${where}${printable(reason)}${others} [${id}]${remedy ? `\n    ${printable(remedy)}` : ''}`;
}
