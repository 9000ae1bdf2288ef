import type { Diagnostic, DiagnosticId } from '../../model/index.ts';

/** What is wrong with a setting, without its place. */
export interface Complaint {
  readonly id?: DiagnosticId;
  readonly reason: string;
  readonly remedy?: string;
}

/** Reports what is wrong at a line of a settings file. */
export type Complain = (line: number, complaint: Complaint) => void;

/** A complaint as an error at its place. */
export function complaintAt(source: string, line: number, complaint: Complaint): Diagnostic {
  const { id = 'settings-invalid', reason, remedy = null } = complaint;
  return { id, severity: 'error', place: { source, line, endLine: line }, reason, remedy };
}
