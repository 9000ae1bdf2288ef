import type { Removal } from '../../model/index.ts';
import type { WrittenTitle } from './context.ts';

/** A document's body with its printed title taken off. */
export interface Titled {
  readonly html: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly removals: readonly Removal[];
}

const BYLINE =
  /^(?:(?:[Ww]ritten |WRITTEN |[Aa]n? \p{L}+ )?[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|(?:[Aa]uthor|[Aa]utor(?:in)?|[Aa]uteur|[Aa]utore|[Аа]втор)\s*:)\s+\p{Lu}[^.!?]*(?:\.\s\p{Lu}[^.!?]*)*$/u;

/** Whether a line names the author, in the languages of the stories met most. */
export function isByline(text: string): boolean {
  return text.length <= 60 && BYLINE.test(text);
}

/**
 * Takes the printed title off: the one paragraph in the style for titles, or a first heading that repeats the title of
 * the document's properties. Several paragraphs in that style are headings above all others.
 */
export function takeTitle(
  written: readonly (string | WrittenTitle)[],
  declared: string | null,
  source: string,
): Titled {
  const headings = written.filter((entry) => typeof entry !== 'string');
  const titles = headings.filter(({ kind, name }) => kind === 'title' && name !== '');
  const first = headings.find(({ kind }) => kind !== 'subtitle');
  const title =
    titles.length === 1 && first?.kind === 'title'
      ? first
      : titles.length === 0 && first && declared !== null && folded(first.name) === folded(declared)
        ? first
        : null;
  const subtitle = title && subtitleAfter(written, title);
  const taken = [title, subtitle].filter((entry) => entry !== null && entry !== undefined);
  const removals = taken.map((entry): Removal => {
    const line = written.slice(0, written.indexOf(entry)).filter((before) => before === '\n').length + 1;
    return { name: 'story-header', place: { source, line, endLine: line }, text: entry.text };
  });
  const left = written.filter((entry) => typeof entry === 'string' || !taken.includes(entry));
  const lower = title === null && titles.length > 0 ? 1 : 0;
  return {
    html: left.map((entry) => (typeof entry === 'string' ? entry : element(entry, lower))).join(''),
    title: title?.name ?? null,
    subtitle: subtitle?.name ?? null,
    removals,
  };
}

function subtitleAfter(written: readonly (string | WrittenTitle)[], title: WrittenTitle): WrittenTitle | null {
  const next = written.slice(written.indexOf(title) + 1).find((entry) => typeof entry !== 'string' || /\S/.test(entry));
  return typeof next === 'object' && next.kind === 'subtitle' && !isByline(next.text) ? next : null;
}

function element({ kind, level, align, markup }: WrittenTitle, lower: number): string {
  if (kind === 'subtitle') return `<p${align}>${markup}</p>`;
  const name = `h${kind === 'title' ? 1 : Math.min(6, Math.max(1, level) + lower)}`;
  return `<${name}${align}>${markup}</${name}>`;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
