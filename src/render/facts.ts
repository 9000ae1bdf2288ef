import type { Book, Fact, Section } from '../model/index.ts';
import { escapeText, hasWords } from './escape.ts';

/** A section's facts as a definition list. A warnings page without content of its own lists the book's warnings. */
export function renderFacts(section: Section, book: Book): string {
  if (section.kind === 'warnings' && section.blocks.length === 0 && section.facts.length === 0)
    return warnings(section.work ?? book);
  let rows = '';
  for (const fact of section.facts) rows += row(fact);
  return rows === '' ? '' : `<dl>\n${rows}</dl>\n`;
}

function warnings({ metadata }: Pick<Book, 'metadata'>): string {
  let items = '';
  for (const warning of metadata.warnings) items += `<li>${lines(warning.text)}</li>\n`;
  return items === '' ? '' : `<ul>\n${items}</ul>\n`;
}

function row(fact: Fact): string {
  const values = fact.values.filter((value) => hasWords(value));
  if (values.length === 0) return '';
  let xhtml = `<dt>${escapeText(fact.label)}</dt>\n`;
  for (const value of values) xhtml += `<dd>${lines(value)}</dd>\n`;
  return xhtml;
}

function lines(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map(escapeText)
    .join('<br/>\n');
}
