import type { Diagnostic } from '../model/index.ts';
import type { Address } from './apply.ts';
import type { Remark } from './rule.ts';

/** Remarks as diagnostics. Mojibake is told once for a source, with a count and the first place. */
export function diagnosticsOf(remarks: readonly { readonly remark: Remark; readonly at: Address }[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const mojibake = remarks.filter(({ remark }) => remark.id === 'mojibake-repaired');
  const first = mojibake[0];
  if (first) {
    const count = mojibake.reduce((sum, { remark }) => sum + remark.count, 0);
    const { id, reason, remedy } = first.remark;
    const times = `${count} ${count === 1 ? 'place' : 'places'}, first here`;
    diagnostics.push({ id, severity: 'info', place: first.at.place, reason: `${reason} (${times})`, remedy });
  }
  for (const { remark, at } of remarks) {
    if (remark.id === 'mojibake-repaired') continue;
    diagnostics.push({
      id: remark.id,
      severity: 'info',
      place: at.place,
      reason: remark.reason,
      remedy: remark.remedy,
    });
  }
  return diagnostics;
}
