import type { Token, Tokens } from 'marked';
import type { DefinitionToken } from './footnotes.ts';
import { addHeading } from './heading.ts';
import { addHtml } from './html.ts';
import { addList } from './list.ts';
import { addParagraphs } from './paragraphs.ts';
import { addTable } from './table.ts';
import type { Writer } from './writer.ts';

/** Writes the blocks of some tokens. Tokens hold all the text between them, so lines are counted from their raw text. */
export function addTokens(writer: Writer, tokens: readonly Token[], line: number): void {
  let at = line;
  for (const token of tokens) {
    const lead = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    addToken(writer, token as Tokens.Generic, at + lead);
    at += lineEnds(token.raw);
  }
}

/** Number of line ends in a text. */
export function lineEnds(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function addToken(writer: Writer, token: Tokens.Generic, line: number): void {
  const raw = token.raw.replace(/^\n+/, '').trimEnd();
  const place = { source: writer.source, line, endLine: line + lineEnds(raw) };
  switch (token.type) {
    case 'space':
      return;
    case 'heading':
      addHeading(writer, token as Tokens.Heading, raw, line);
      return;
    case 'hr':
      writer.add({ type: 'scene-break', ornament: raw.trim(), place });
      return;
    case 'blockquote': {
      const inner = writer.inside(line);
      addTokens(inner, token.tokens ?? [], line);
      writer.add({ type: 'quotation', place, children: inner.blocks });
      return;
    }
    case 'list':
      addList(writer, token as Tokens.List, line, addTokens);
      return;
    case 'table':
      addTable(writer, token as Tokens.Table, raw, line);
      return;
    case 'code': {
      writer.remove((token as Tokens.Code).lang ?? '', line);
      writer.add({ type: 'preformatted', text: (token as Tokens.Code).text, place });
      return;
    }
    case 'html':
      addHtml(writer, raw, line);
      return;
    case 'footnote': {
      const inner = writer.inside(line);
      addTokens(inner, token.tokens ?? [], line);
      writer.addNote((token as DefinitionToken).name, place, inner.blocks);
      return;
    }
    case 'def':
      writer.remove(raw, line);
      return;
    default:
      addParagraphs(writer, raw === '' ? '' : token.raw.replace(/^\n+/, '').trimEnd(), line);
      return;
  }
}
