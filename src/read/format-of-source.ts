import type { Diagnostic, Source } from '../model/index.ts';
import { type FormatRow, formatOf, formats } from './formats.ts';

/** The format a source says it is in, else that of its name's ending. */
export function formatOfSource(source: Source): FormatRow | null {
  return formats.find((row) => row.id === source.format) ?? formatOf(source.name);
}

/** What there is to say of a source in no known format. */
export function unknownFormat(name: string): Diagnostic {
  return {
    id: 'unknown-format',
    severity: 'error',
    place: { source: name, line: 1, endLine: 1 },
    reason: `${name} is in a format that fascicle does not read`,
    remedy: 'Save it as .txt, .md or .html; `fascicle list formats` shows every format.',
  };
}
