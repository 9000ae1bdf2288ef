import { memberOf } from '../../model/index.ts';
import { SPEECH_SIGNS } from '../../words/mark-tables.ts';
import type { SpeechMarks } from '../context.ts';

/** The marks that take the places of typed double ones (d) and typed single ones (s); French ones with their spaces. */
export interface Glyphs {
  readonly d: readonly [open: string, close: string];
  readonly s: readonly [open: string, close: string];
}

const ENGLISH = '“”‘’';
const LOW = '„“‚‘';

/**
 * Straight marks become these; curly marks, guillemets and dashes that a text has already are never exchanged. `low`
 * says that the text has a low mark („) already.
 */
export function glyphsFor(language: string | null, low: boolean, speech: SpeechMarks = 'double'): Glyphs {
  const own = memberOf(SPEECH_SIGNS, language ?? 'en')?.quotes ?? ENGLISH;
  const quotes = low && !own.startsWith('„') ? LOW : own;
  const [outer, inner] = [pair(quotes.slice(0, 2), language), pair(quotes.slice(2), language)];
  // Where inner marks are of another kind, outer marks typed as single ones are the outer ones all the same.
  return speech === 'single' && !/^[‘‚’]/.test(inner[0]) ? { d: inner, s: outer } : { d: outer, s: inner };
}

function pair(marks: string, language: string | null): readonly [string, string] {
  const [open, close] = [marks.charAt(0), marks.charAt(1)];
  return language === 'fr' && open === '«' ? [`${open}\u00A0`, `\u00A0${close}`] : [open, close];
}
