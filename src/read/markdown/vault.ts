import { isPictureName, type Removal } from '../../model/index.ts';
import { type Fact, fact } from '../html/facts.ts';
import type { Untemplated } from './templates.ts';

/** A note of a vault as plain Markdown, line for line, and what its fields state. */
interface Unlinked extends Untemplated {
  readonly facts: readonly Fact[];
}

/** What a link between notes holds: where it leads, and the words that stand for it. */
const LINK = /(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;
/** `%% a remark %%`, which no page shows; on lines of its own it may go over several. */
const REMARK = /%%((?:[^%\n]|%(?!%)){1,2000})%%/g;
/** `[→ people/mira.md: her first lie]`, `[see plan.md]`: where an author's own papers tell more. */
const PAPER =
  /\[\s?(?:→|->|=>|see|cf\.?)\s{0,3}[\p{L}\p{N}_./ -]{1,100}\.(?:md|markdown|txt|docx?|org|ya?ml)(?:#[\w-]{1,60})?(?:\s?:[^[\]\n]{0,1000})?\](?![([:])/giu;
/** `[NOTE: she knows]`, which is the author's own where others lead to papers. */
const REMINDER = /\[(?:NOTES?|TODO|FIXME|XXX)\s?:[^[\]\n]{1,1000}\](?![([])/g;
/** `> [!note]- Title`: what kind of box a quotation is. */
const BOX = /^(\s*(?:>\s?)+)\[!([\w-]{2,30})(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*/;
const MARKED = /==(?=[^\s=])([^=\n]{1,400}?)(?<=[^\s=])==/g;
/** `up:: [[Stories]]`: a field of a note, on a line of its own. */
const FIELD = /^([\p{L}][\p{L}\p{N} _-]{0,30})::\s+(\S.*)$/u;
/** A line of tags and nothing else: `#fiction/short #sea`. */
const TAGS = /^(?:#[\p{L}\p{N}_][\p{L}\p{N}_/-]*[\s,]*)+$/u;
/** What a name in a link ends with that tells a place in it: `#The end`, `^a1b2`; `Tape #2` is a name. */
const PLACE_IN = /(?<!\s)[#^].*$/;

/** Cheap: what such a note has, and a story in plain Markdown has not. */
const SIGNS = /\[\[[^[\]\n]+\]\]|%%|==[^\s=]|^\s*>\s?\[!\w|\[\s?(?:→|->|=>|see|cf)[^[\]\n]+\.\w/im;

/**
 * Reads the notes of Obsidian and its kin as Markdown: links between notes become their words, boxes quotations, marked
 * words plain. Remarks between `%%`, and in brackets those that lead to the author's papers, are hidden, as comments are; the fields and tags at the top are facts, of which those
 * that only lead to other notes are none.
 */
export function withoutVault(text: string, source: string, firstLine: number): Unlinked {
  const none: Unlinked = { text, removals: [], emptied: new Set(), facts: [] };
  if (!SIGNS.test(text)) return none;
  const removals: Removal[] = [];
  const emptied = new Set<number>();
  const facts: Fact[] = [];
  const lines = text.split('\n');
  const fences = lines.filter((line) => /^\s*%%\s*$/.test(line)).length;
  // What is said in double brackets is speech of some kind, and no name of a note.
  const isLinked = ![...text.matchAll(LINK)].some(([, , to = '', words]) => words === undefined && /[.!?…,]$/.test(to));
  const ownRemarks = lines.some((line) => line.match(PAPER) !== null) ? [PAPER, REMINDER] : [];
  let isHidden = false;
  let isTop = true;
  let inCode = false;
  const read = (line: string, at: number): string => {
    const place = { source, line: firstLine + at, endLine: firstLine + at };
    const remove = (words: string, name: Removal['name'] = 'markup'): string => {
      if (words.trim() !== '') removals.push({ name, place, text: words.trim() });
      return '';
    };
    const gone = (): string => {
      emptied.add(firstLine + at);
      return '';
    };
    if (/^ {0,3}```/.test(line)) inCode = !inCode;
    if (inCode) return line;
    if (/^\s*%%\s*$/.test(line) && fences % 2 === 0) {
      isHidden = !isHidden;
      remove(line);
      return gone();
    }
    if (isHidden) {
      remove(line, 'hidden-text');
      return gone();
    }
    const field = isTop ? FIELD.exec(line) : null;
    if (field) {
      const [, label = '', value = ''] = field;
      const words = value.replace(LINK, '').replace(/[\s,;]+/g, '');
      if (words === '') remove(line);
      else {
        facts.push(fact(label, [value.replace(LINK, '$2')], place));
        remove(line, 'story-header');
      }
      return gone();
    }
    if (isTop && TAGS.test(line.trim())) {
      facts.push(fact('tags', line.match(/[\p{L}\p{N}_][\p{L}\p{N}_/-]*/gu) ?? [], place));
      remove(line, 'story-header');
      return gone();
    }
    if (line.trim() !== '') isTop = false;
    const said = line.replace(REMARK, (whole, words: string) => {
      remove(whole.replace(words, ''));
      return remove(words, 'hidden-text');
    });
    const shown = ownRemarks.reduce(
      (text, remark) => text.replace(remark, (words) => remove(words, 'hidden-text')),
      said,
    );
    if (shown !== line && shown.trim() === '') return gone();
    const boxed = shown.replace(BOX, (_, quote: string, kind: string) => quote + remove(kind));
    return (isLinked ? unlinked(boxed, remove) : boxed).replace(MARKED, (_, words: string) => {
      remove('== ==');
      return words;
    });
  };
  const plain = lines.map(read).join('\n');
  return { text: plain, removals, emptied, facts };
}

/** A line with the words of its links between notes, and its pictures as Markdown has them. */
function unlinked(line: string, remove: (words: string) => string): string {
  return line.replace(LINK, (_, shows: string, to: string, words?: string) => {
    if (shows !== '' && isPictureName(to))
      return `![${words && !/^\d+(?:x\d+)?$/.test(words) ? words : ''}](${to.trim().replaceAll(' ', '%20')})`;
    if (words !== undefined) return remove(to) + words;
    const name = to.replace(PLACE_IN, '') || to;
    const own = name.split('/').at(-1) ?? name;
    remove(name.slice(0, name.length - own.length));
    remove(to.slice(name.length));
    return own;
  });
}
