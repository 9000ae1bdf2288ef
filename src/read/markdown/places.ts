import type { Inline } from '../../model/index.ts';
import { fold } from '../../words/fold.ts';

/** Where links in the sentences of a text lead: by the name of a place, as `placeKey` has it, the words of its heading. */
export type Places = ReadonlyMap<string, string>;

/** `{#planks .unnumbered}`, by which converters name a heading (pandoc's `header_attributes`). */
export const ATTRIBUTES: RegExp = /(?:(?<!\s)\s+)?\{(?:[#.][^{}\n]*|-)\}\s*$/;

const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.*)$/gm;
const LINK = /\]\(#([^()\s]+)\)/g;
/** Items of lists and cells of tables lead around the text, as its list of contents does. */
const LISTED = /^\s*(?:[-*+|]|\d+[.)])\s/;

/** The places of a text to which its sentences lead; its templates may be taken out, or not yet. */
export function placesIn(text: string): Places {
  const places = new Map<string, string>();
  if (!text.includes('](#')) return places;
  const wanted = new Set<string>();
  for (const line of text.split('\n'))
    if (line.includes('](#') && !LISTED.test(line))
      for (const [all, name = ''] of line.matchAll(LINK))
        if (line.trim().length > all.length * 2) wanted.add(placeKey(name));
  for (const [, typed = ''] of text.matchAll(HEADING)) {
    const given = ATTRIBUTES.exec(typed)?.[0] ?? '';
    const words = fold(typed.slice(0, typed.length - given.length));
    const key = placeKey(/#([^\s{}]+)/.exec(given)?.[1] ?? words);
    if (wanted.has(key) && !places.has(key)) places.set(key, words);
  }
  return places;
}

/** The name in a link's address as it is compared: `the-salt%20road` and `The Salt Road` are one. */
export function placeKey(name: string): string {
  let words = name;
  try {
    words = decodeURIComponent(name);
  } catch {
    // A sign of per cent that codes nothing stays.
  }
  return fold(words.replaceAll('-', ' '));
}

/** Inlines whose first word has the name that links lead to. */
export function anchored(inlines: readonly Inline[], name: string): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first === undefined) return inlines;
  const at = first.type === 'text' ? /\s+\S/.exec(first.value)?.index : undefined;
  if (first.type !== 'text' || at === undefined) return [{ type: 'anchor', name, children: [first] }, ...rest];
  const [word, more] = [first.value.slice(0, at), first.value.slice(at)];
  return [{ type: 'anchor', name, children: [{ type: 'text', value: word }] }, { type: 'text', value: more }, ...rest];
}
