import type { Diagnostic } from '../model/index.ts';
import { showDiagnostic } from './diagnostics.ts';
import { type Summary, showSummary } from './summary.ts';

/** What became of one story: its books' paths and what they hold, or a null summary when no book was written. */
export interface BuiltStory {
  readonly story: string;
  readonly files: readonly string[];
  readonly summary: Summary | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints what became of one story: the book on stdout, talk on stderr. Information is left to `inspect`. */
export function showBuilt(built: BuiltStory): void {
  for (const diagnostic of built.diagnostics) {
    if (diagnostic.severity !== 'info') console.error(showDiagnostic(diagnostic));
  }
  if (built.summary === null) console.error(`${built.story}: no book was written`);
  else for (const file of built.files) console.log(`${file}: ${showSummary(built.summary)}`);
}
