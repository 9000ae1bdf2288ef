import type { Block, Inline, Paragraph, VerseLine } from '../../model/index.ts';
import { inlinesOf } from './inlines.ts';
import type { NewBlock, Writer } from './writer.ts';

/** What may stand behind a fence of words: nothing, or what says that they are none of a program. */
const NAMED = /^(?:te?xt|plain|poem|poetry|verse|quote|epigraph|letter)?$/i;
/** A fence of verse, whatever its lines are; other markup that comes this way says so by a sign. */
const VERSE = /^(?:\||verse|poem|poetry)$/i;
/** What programs are written with, at the ends of lines or before brackets. */
const CODE = /[;{}]\s*$|^\s*(?:\$|#!|\/\/|<\/?\w|\w+\s*=[^=])|[=<>]{2}|\w\(\w*\)/;
/** `HP: 10`: a box of a game, which keeps its columns. */
const LABELLED = /^\s*[[|*•-]?\s*\p{L}[\p{L} ]{0,20}:/u;
/** Columns that are drawn with blanks. */
const COLUMNS = /\S {3,}\S/;
const DASH = /^\s*(?:[–—―]|-{1,3}(?=\s))\s*\S/;

/**
 * A fence round words rather than a program: authors set apart with it what others indent, an epigraph or a letter, or
 * what a sign says, whose lines stay. Null for program text, tables and boxes, which keep the shape they were typed in.
 */
export function quotedFence(writer: Writer, text: string, name: string, line: number): NewBlock | null {
  const lines = text.split('\n');
  const place = { source: writer.source, line: line - 1, endLine: line + lines.length };
  if (VERSE.test(name.trim())) {
    const stanzas = stanzasOf(writer, lines, line);
    return stanzas.length === 0 ? null : { type: 'verse', place, stanzas };
  }
  const full = lines.filter((typed) => typed.trim() !== '');
  if (!NAMED.test(name.trim()) || !isWords(full)) return null;
  if (!/[.!?…。！？]/u.test(text)) {
    if (full.length < lines.length || full.some((typed) => /^\s|\S {2}/.test(typed) || LABELLED.test(typed)))
      return null;
    return { ...boxed(lines), place };
  }
  const inner = writer.inside(line);
  for (const { from, texts } of paragraphsOf(lines)) {
    const place = { source: writer.source, line: line + from, endLine: line + from + texts.length - 1 };
    const isSpeech = DASH.test(texts[0] ?? '');
    const children = texts.flatMap((typed, i): Inline[] => [
      ...(i > 0 ? [{ type: isSpeech ? ('soft-break' as const) : ('hard-break' as const) }] : []),
      { type: 'text', value: typed.trim() },
    ]);
    inner.add({ type: 'paragraph', place, children });
  }
  return { type: 'quotation', place, children: inner.blocks as readonly Block[] };
}

/** Lines without a sentence, as a sign or a screen of the story shows them. */
function boxed(lines: readonly string[]): Pick<Paragraph, 'type' | 'role' | 'children'> {
  const children = lines.flatMap((typed, i): Inline[] => [
    ...(i > 0 ? [{ type: 'hard-break' as const }] : []),
    { type: 'text', value: typed.trim() },
  ]);
  return { type: 'paragraph', role: 'box', children };
}

/** Lines as verse: blank ones part its stanzas. `line` is that of the first. */
export function stanzasOf(writer: Writer, lines: readonly string[], line: number): readonly (readonly VerseLine[])[] {
  const stanzas: VerseLine[][] = [];
  const indents = lines.filter((typed) => typed.trim() !== '').map((typed) => /^\s*/.exec(typed)?.[0].length ?? 0);
  const least = Math.min(...indents);
  lines.forEach((typed, at) => {
    if (typed.trim() === '') return;
    const indent = (/^\s*/.exec(typed)?.[0].length ?? 0) - least;
    const verse = { indent, children: inlinesOf(typed.trim(), writer.inlines(line + at)) };
    if (at > 0 && (lines[at - 1] ?? '').trim() !== '') stanzas.at(-1)?.push(verse);
    else stanzas.push([verse]);
  });
  return stanzas;
}

/** Whether lines are words and the marks of sentences, most of them several words. */
function isWords(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  const letters = text.match(/[\p{L}\s]/gu)?.length ?? 0;
  const odd = lines.filter((line) => CODE.test(line) || LABELLED.test(line) || COLUMNS.test(line.trim())).length;
  const several = lines.filter((line) => /\p{L}\s+\p{L}/u.test(line)).length;
  return lines.length > 0 && letters >= text.length * 0.85 && odd <= lines.length * 0.2 && several >= lines.length / 2;
}

/** Lines between blank ones; where speech is set by dashes each dash opens a paragraph. */
function paragraphsOf(lines: readonly string[]): { from: number; texts: string[] }[] {
  const found: { from: number; texts: string[] }[] = [];
  let open = false;
  lines.forEach((line, at) => {
    if (line.trim() === '') open = false;
    else if (!open || DASH.test(line)) {
      found.push({ from: at, texts: [line] });
      open = true;
    } else found.at(-1)?.texts.push(line);
  });
  return found;
}
