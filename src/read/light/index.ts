import type { Block, Outcome, Removal } from '../../model/index.ts';
import { fact, pageFacts } from '../html/facts.ts';
import { readMarkdown } from '../markdown/index.ts';
import type { Reader, ReaderResult } from '../reader.ts';
import { asciidoc } from './asciidoc.ts';
import { fountain } from './fountain.ts';
import type { AsMarkdown } from './lines.ts';
import { org } from './org.ts';
import { rest } from './rest.ts';
import { typst } from './typst.ts';

/** A reader of a light markup, by way of Markdown. */
function lightReader(id: string, translate: (lines: readonly string[]) => AsMarkdown): Reader {
  return {
    id,
    read(text: string, name: string): Outcome<ReaderResult> {
      const source = text.replace(/\r\n?/g, '\n').split('\n');
      const { lines, facts, told, roles, settled } = translate(source);
      const stated = facts.flatMap(({ label, value, at, to = at }) =>
        label === '' ? [] : [fact(label, [value], { source: name, line: at + 1, endLine: to + 1 })],
      );
      const stating = new Set(
        facts.flatMap(({ at, to = at }) => Array.from({ length: to - at + 1 }, (_, i) => at + i)),
      );
      const removals = source.flatMap((line, at): Removal[] => {
        const text = line === lines[at] ? '' : goneFrom(line, lines[at] ?? '');
        const said = told?.has(at) ? text.replace(/^[/:#\s]+/, '') : text;
        const place = { source: name, line: at + 1, endLine: at + 1 };
        return text === ''
          ? []
          : [{ name: told?.has(at) ? 'hidden-text' : stating.has(at) ? 'story-header' : 'markup', place, text: said }];
      });
      const read = readMarkdown(lines.join('\n'), name, settled);
      return {
        ...read,
        value: {
          ...read.value,
          ...(roles === undefined ? {} : { blocks: read.value.blocks.map((block) => inRole(block, roles)) }),
          ...(settled ? { settled } : {}),
          facts: [...pageFacts(stated, 'front-matter'), ...read.value.facts],
        },
        trace: { ...read.trace, removals: [...removals, ...read.trace.removals] },
      };
    },
    letters: (text: string): string => text,
  };
}

/** A paragraph as its first line says what it is. */
function inRole(block: Block, roles: NonNullable<AsMarkdown['roles']>): Block {
  const role = block.type === 'paragraph' ? roles.get(block.place.line - 1) : undefined;
  if (block.type !== 'paragraph' || role === undefined) return block;
  return role === 'right' || role === 'center' ? { ...block, align: role } : { ...block, role };
}

/** Words as the ledger counts them: a sign inside one, `my_first_book`, is of the word. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:_+[\p{L}\p{N}\p{M}]+)*|\S/gu;

/** The words and signs of a line that are not in what is left of it. */
function goneFrom(line: string, kept: string): string {
  const left: string[] = [...(kept.match(TOKEN) ?? [])];
  const words = left.filter((token) => /[\p{L}\p{N}]/u.test(token));
  let at = 0;
  const gone = (line.match(TOKEN) ?? []).filter((token) => {
    const isWord = /[\p{L}\p{N}]/u.test(token);
    const found = isWord ? (words[at] === token ? 0 : -1) : left.indexOf(token);
    if (found < 0) return true;
    if (isWord) at += 1;
    else left.splice(found, 1);
    return false;
  });
  return gone.join(' ');
}

export const orgReader: Reader = lightReader('org', org);
export const asciidocReader: Reader = lightReader('adoc', asciidoc);
export const restReader: Reader = lightReader('rst', rest);
export const typstReader: Reader = lightReader('typ', typst);
export const fountainReader: Reader = lightReader('fountain', fountain);
