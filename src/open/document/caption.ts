import type { Written } from './context.ts';

/** What stands above a table of contents, in the languages of the stories met most. */
const CAPTION =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des mati[eè]res|sommaire|[ií]ndice|sommario|оглавление|содержание|spis tre[sś]ci|inhoud(?:sopgave)?|inneh[aå]ll)$/iu;

/** Takes the heading above a table of contents off what is written so far; null when none stands there. */
export function takeCaption(out: Written[]): string | null {
  const at = out.findLastIndex((entry) => typeof entry !== 'string' || /\S/.test(entry));
  const entry = out[at];
  const text = typeof entry === 'object' ? entry.text : (entry ?? '').replace(/<[^<>]*>|&#160;/g, '').trim();
  if (!CAPTION.test(text)) return null;
  out.splice(at, 1);
  return text;
}
