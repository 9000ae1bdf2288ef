import { textOf } from '../../markup/tree.ts';
import type { ElementNode } from '../../model/index.ts';
import { bylineName } from '../../read/html/authors.ts';
import { ENVIRONMENT_TAKES } from './commands.ts';
import { Cursor, type TexNode } from './nodes.ts';
import type { TexReader } from './reader.ts';
import type { Setting } from './writer.ts';

/** What an environment is on a page: the elements around its content, the outermost first. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  quote: ['blockquote'],
  quotation: ['blockquote'],
  quoting: ['blockquote'],
  displayquote: ['blockquote'],
  blockquote: ['blockquote'],
  epigraph: ['blockquote'],
  abstract: ['blockquote'],
  letter: ['blockquote'],
  itemize: ['ul', 'li'],
  compactitem: ['ul', 'li'],
  description: ['ul', 'li'],
  list: ['ul', 'li'],
  enumerate: ['ol', 'li'],
  compactenum: ['ol', 'li'],
  tabular: ['table', 'tr', 'td'],
  tabularx: ['table', 'tr', 'td'],
  longtable: ['table', 'tr', 'td'],
  titlepage: ['div'],
};
const VERSE = /^(?:alt)?(?:verse|poem|poetry|stanza|lyrics)$/;
const ALIGNED: Readonly<Record<string, Setting['align']>> = { center: 'center', flushright: 'right', flushleft: null };

/** Reads an environment. What it is called says what stands in it; of any other name the content is text. */
export function walkEnvironment(
  reader: TexReader,
  { name: named, children, at }: TexNode & { readonly type: 'environment' },
  setting: Setting,
): void {
  const { told, writer } = reader;
  const name = named.replace(/\*$/, '');
  const line = told.lineAt(at);
  const cursor = new Cursor(children);
  writer.endParagraph(setting.align);
  const inner: Setting = { ...setting, align: Object.hasOwn(ALIGNED, name) ? (ALIGNED[name] ?? null) : setting.align };
  const signature = Object.hasOwn(ENVIRONMENT_TAKES, named) ? ENVIRONMENT_TAKES[named] : 'o';
  cursor.take(signature ?? 'o').forEach((argument, i) => {
    if (argument === null) return;
    if (signature?.[i] === 'k') reader.apart(argument, inner);
    else told.drop(argument, at, 'markup');
  });
  const isVerse = VERSE.test(name);
  const around = isVerse ? ['div'] : Object.hasOwn(ELEMENTS, name) ? (ELEMENTS[name] ?? []) : [];
  for (const element of around) writer.open(element, line, isVerse ? VERSE_SAID : {});
  reader.walk(cursor.nodes.slice(cursor.at), inner);
  writer.endParagraph(inner.align);
  if (name === 'titlepage') takeTitlePage(reader);
  for (const _ of around) writer.close();
}

const VERSE_SAID: ElementNode['attributes'] = { class: 'epub:z3998:verse' };

/** The title and the author that a page set by hand shows. */
function takeTitlePage({ told, writer }: TexReader): void {
  const { title, byline } = writer.takeTitle((words) => bylineName(words) !== null);
  if (title === null) return;
  const state = (kind: 'title' | 'author', node: ElementNode, value: string): void => {
    const place = { source: told.source, line: node.line, endLine: node.line };
    told.stated.push({ kind, value, by: 'printed-title', place });
    told.removals.push({ name: 'story-header', place, text: textOf(node) });
  };
  state('title', title, textOf(title));
  if (byline) state('author', byline, bylineName(textOf(byline)) ?? textOf(byline));
}
