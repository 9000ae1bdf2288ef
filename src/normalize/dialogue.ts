import { memberOf } from '../model/index.ts';
import { SPEECH_SIGNS } from '../words/mark-tables.ts';
import type { RawRun } from './runs.ts';

/** How a source opens speech with dashes. */
export interface Dialogue {
  /** The one dash that all its speech is set with. */
  readonly dash: '—' | '–';
  /** The dash stands close to the words. */
  readonly closed: boolean;
}

/** What opens a paragraph of speech: a dash of any kind, or hyphens, before a letter or a mark that opens. */
export const OPENING_DASH: RegExp = /^(?:-{1,3}|[–—―])[ \u00A0]?(?=[\p{L}¿¡«„“"'‘…(])/u;
/** A sentence ends as an item of a list seldom does. */
const SENTENCE = /[.!?…][”"’»)]*$/;
/** Paragraphs that open so, and how many of them must be sentences. */
const LEAST = 2;
const SENTENCES = 0.6;

/** The habit of a source in a language whose books open speech with dashes; null where they don't, or it does not. */
export function dialogueOf(runs: readonly RawRun[], language: string | null): Dialogue | null {
  const signs = memberOf(SPEECH_SIGNS, language ?? 'en');
  if (signs?.dash === undefined) return null;
  const opening = runs.filter(({ kind, flat }) => kind === 'prose' && OPENING_DASH.test(flat.text));
  const sentences = opening.filter(({ flat }) => SENTENCE.test(flat.text)).length;
  if (opening.length < LEAST || sentences < opening.length * SENTENCES) return null;
  const typed = (sign: string) => opening.filter(({ flat }) => flat.text.startsWith(sign)).length;
  const [em, en] = [typed('—') + typed('―'), typed('–')];
  const dash = em === en ? signs.dash : em > en ? '—' : '–';
  return { dash, closed: signs.closed ?? false };
}
