import { lineEnds } from '../../markup/tokens.ts';
import { escapeAttribute, escapeText } from '../../markup/write.ts';
import { htmlLetters } from '../../read/html/letters.ts';
import type { ContentsEntry } from './contents.ts';
import { follow } from './package.ts';
import { type Tag, type TagAttribute, tagsOf } from './tags.ts';

/** A document of the spine, ready to be joined with the others. */
export interface SpineDocument {
  readonly path: string;
  /** The content of its body; every line end is where it was, so that lines can be counted. */
  readonly markup: string;
  /** Line of the document on which the body's content begins. */
  readonly from: number;
  /** Classes for what stands around it: those of the body, and what the book says that the document is. */
  readonly classes: readonly string[];
  /** The running text, found without what makes the markup. */
  readonly letters: string;
  /** BCP 47 tag that the document states. */
  readonly language?: string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Takes the body out of a document: addresses become paths in the archive, meanings (`epub:type`) become classes such
 * as `epub:footnote`, and each entry of the contents that leads into the document stands where it leads.
 */
export function spineDocument(text: string, path: string, entries: readonly ContentsEntry[], type = ''): SpineDocument {
  const whole = withoutSections(text);
  const opening = /<body\b[^>]*>/i.exec(whole);
  const start = opening ? opening.index + opening[0].length : afterHead(whole);
  const closing = whole.toLowerCase().lastIndexOf('</body');
  const body = whole.slice(start, closing > start ? closing : whole.length);
  const unplaced = new Set(entries);
  const wanted = byFragment(entries);
  const changes: Change[] = [];
  let drawing = 0;
  for (const tag of tagsOf(body)) {
    if (tag.name === 'svg') drawing += tag.closing ? -1 : 1;
    for (const target of targetsOf(tag, body)) {
      for (const entry of wanted.get(target) ?? []) {
        if (!unplaced.delete(entry)) continue;
        changes.push({ start: tag.start, end: tag.start, text: entryMarkup(entry) });
      }
    }
    changes.push(...(tag.name === 'svg' || drawing > 0 ? drawn(tag, body, path) : rewritten(tag, body, path)));
  }
  const atStart = [...unplaced];
  const opened = opening ? tagsOf(opening[0])[0] : undefined;
  return {
    path,
    markup: atStart.map(entryMarkup).join('') + applied(body, changes),
    from: 1 + lineEnds(whole, 0, start),
    classes: [...(opened ? classesOf(opened, opening?.[0] ?? '') : []), ...type.split(/\s+/).flatMap(meaning)],
    letters: `${entries.map(({ title }) => title).join(' ')} ${htmlLetters(body)}`,
  };
}

/** The class that stands for a meaning. */
function meaning(type: string): readonly string[] {
  return /^[\w:.-]+$/.test(type) ? [`epub:${type.toLowerCase()}`] : [];
}

/** Character data sections hold text as it is; those of scripts and styles hold none. */
function withoutSections(text: string): string {
  if (!text.includes('<![CDATA[')) return text;
  let [plain, from] = ['', 0];
  const unclosed = new Set<string>();
  for (const { 0: opening, 1: silent, index } of text.matchAll(/<(script|style)\b|<!\[CDATA\[/gi)) {
    const kind = (silent ?? opening).toLowerCase();
    if (index < from || unclosed.has(kind)) continue;
    const start = index + opening.length;
    const end = endOf(text, silent === undefined ? /\]\]>/g : new RegExp(`</${kind}\\s{0,100}>`, 'gi'), start);
    if (end === null) {
      unclosed.add(kind);
      continue;
    }
    const words = text.slice(start, end.index);
    plain += text.slice(from, index);
    plain += silent === undefined ? escapeText(words) : text.slice(index, end.next);
    from = end.next;
  }
  return plain + text.slice(from);
}

/** Where the first match of a pattern from an offset on begins, and what comes next. */
function endOf(text: string, closing: RegExp, from: number): { readonly index: number; readonly next: number } | null {
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found && { index: found.index, next: closing.lastIndex };
}

function afterHead(text: string): number {
  const head = /<\/head\s*>|<html\b[^>]*>/i.exec(text);
  return head ? head.index + head[0].length : 0;
}

function byFragment(entries: readonly ContentsEntry[]): ReadonlyMap<string, readonly ContentsEntry[]> {
  const found = new Map<string, ContentsEntry[]>();
  for (const entry of entries) {
    if (entry.fragment !== null) found.set(entry.fragment, [...(found.get(entry.fragment) ?? []), entry]);
  }
  return found;
}

/** The names by which a tag can be led to. */
function targetsOf(tag: Tag, text: string): readonly string[] {
  const named = tag.attributes.filter(({ name }) => name === 'id' || name === 'name');
  return named.map((attribute) => attributeValue(attribute, text)).filter((name) => name !== '');
}

function entryMarkup({ title, depth }: ContentsEntry): string {
  return `<span class="epub-entry epub-depth-${depth}">${escapeAttribute(title)}</span>`;
}

/** A tag's addresses led to the archive's paths, and its meanings made classes. */
function rewritten(tag: Tag, text: string, path: string): readonly Change[] {
  const changes: Change[] = [];
  for (const attribute of tag.attributes) {
    const { name, valueStart: start, valueEnd: end } = attribute;
    const value = attributeValue(attribute, text);
    if (name === 'src' && tag.name === 'img') changes.push({ start, end, text: pathOf(path, value) });
    else if (name === 'href' && tag.name === 'a') {
      const target = follow(path, value);
      if (target) changes.push({ start, end, text: `#${escapeAttribute(`${target.path}#${target.fragment ?? ''}`)}` });
    }
  }
  const classes = typesOf(tag, text);
  const known = tag.attributes.find(({ name }) => name === 'class');
  if (classes.length === 0) return changes;
  if (known) changes.push({ start: known.valueStart, end: known.valueStart, text: `${classes.join(' ')} ` });
  else changes.push({ start: tag.nameEnd, end: tag.nameEnd, text: ` class="${classes.join(' ')}"` });
  return changes;
}

/** A drawing holds pictures, and words that are none of the story's: its pictures become ordinary ones. */
function drawn(tag: Tag, text: string, path: string): readonly Change[] {
  if (tag.name !== 'svg' && tag.name !== 'image') return [];
  const lines = text.slice(tag.start, tag.end).replace(/[^\n]+/g, '');
  const source = tag.attributes.find(({ name }) => name === 'href' || name === 'xlink:href');
  const picture = source && !tag.closing ? `<img alt="" src="${pathOf(path, attributeValue(source, text))}"/>` : '';
  return [{ start: tag.start, end: tag.end, text: picture + lines }];
}

function pathOf(base: string, address: string): string {
  return escapeAttribute(follow(base, address)?.path ?? address);
}

function classesOf(tag: Tag, text: string): readonly string[] {
  const known = tag.attributes.find(({ name }) => name === 'class');
  return [...(known ? attributeValue(known, text).split(/\s+/) : []), ...typesOf(tag, text)].filter(
    (name) => name !== '',
  );
}

function typesOf(tag: Tag, text: string): readonly string[] {
  const types = tag.attributes.filter(({ name }) => name === 'epub:type');
  return types.flatMap((attribute) => attributeValue(attribute, text).split(/\s+/).flatMap(meaning));
}

function attributeValue({ valueStart, valueEnd }: TagAttribute, text: string): string {
  return text
    .slice(valueStart, valueEnd)
    .replace(/&(?:#38|#x26|amp);/gi, '&')
    .trim();
}

function applied(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (change.start < at) continue;
    pieces.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return pieces.join('') + text.slice(at);
}
