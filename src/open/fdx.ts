import { decode } from '../decode/index.ts';
import { elementsOf } from '../markup/tree.ts';
import { allNamed, firstNamed, parseXml, wordsInside } from '../markup/xml.ts';
import {
  type ElementNode,
  type Outcome,
  outcome,
  type Place,
  type Removal,
  type Source,
  type StatedFact,
} from '../model/index.ts';
import { BYLINE_WORDS } from '../words/byline-tables.ts';
import { opening } from './document/source.ts';
import { expandEntities } from './epub/files.ts';
import { damaged, refused } from './refused.ts';

/**
 * Opens a screenplay of Final Draft: each paragraph says what it is, and is written as Fountain with the mark that says
 * so too. What somebody noted at a paragraph is left out and told.
 */
export async function unpack(source: Source): Promise<Outcome<readonly Source[]>> {
  return opening(source, () => opened(source));
}

function opened(source: Source): Outcome<readonly Source[]> {
  const { text, hostile } = expandEntities(decode(source.bytes, source.name).value.text);
  if (hostile)
    return refused(source.name, 'its entities are written to fill the memory', 'No real screenplay has them.');
  const file = parseXml(text);
  const script = elementsOf(firstNamed(file, 'finaldraft') ?? file).find(({ name }) => name === 'content');
  if (script === undefined) return refused(source.name, ...NO_SCRIPT);
  const title = firstNamed(file, 'titlepage');
  const above = title ? allNamed(title, 'paragraph').filter((one) => said(one) !== '') : [];
  const paragraphs = paragraphsOf(script);
  const { facts, stating } = statedBy(above, source.name);
  const printed = above.filter((one) => !stating.includes(one)).map((one) => `> ${said(one)} <`);
  const lines = [...printed, ...turnsOf(paragraphs)];
  const made: Source = {
    ...source,
    format: 'fountain',
    bytes: new TextEncoder().encode(`${lines.join('\n\n')}\n`),
    stated: facts,
    letters: [...above, ...paragraphs].flatMap((one) => [words(one), ...notesAt(one)]).join('\n'),
    removals: [
      ...stating.map((one): Removal => ({ name: 'story-header', place: placeOf(one, source.name), text: words(one) })),
      ...paragraphs.flatMap((one) =>
        notesAt(one).map((text): Removal => ({ name: 'hidden-text', place: placeOf(one, source.name), text })),
      ),
    ],
  };
  return outcome([made], {}, /<\/\w*:?finaldraft\s*>\s*$/i.test(text) ? [] : [damaged(source.name, 'it was cut off')]);
}

const NO_SCRIPT = [
  'there is no screenplay in it',
  'Open it in the program that made it, and export it as Fountain or as text.',
] as const;

/** The paragraphs of a screenplay in their order; those said at once stand inside one of their own. */
function paragraphsOf(content: ElementNode): readonly ElementNode[] {
  return elementsOf(content)
    .filter(({ name }) => name === 'paragraph')
    .flatMap((one) => {
      const inner = firstNamed(one, 'dualdialogue');
      return inner ? paragraphsOf(inner) : [one];
    });
}

/** Paragraphs as pieces of Fountain with a blank line between them: who speaks stands on top of the speech. */
function turnsOf(paragraphs: readonly ElementNode[]): readonly string[] {
  const pieces: string[][] = [];
  let isSpoken = false;
  for (const [at, one] of paragraphs.entries()) {
    const text = said(one);
    if (text === '') continue;
    const kind = kindOf(one);
    const next = paragraphs.slice(at + 1).find((other) => said(other) !== '');
    if (isSpoken && SPOKEN.has(kind)) pieces.at(-1)?.push(text);
    else {
      isSpoken = kind === 'character' && next !== undefined && SPOKEN.has(kindOf(next));
      pieces.push([isSpoken ? `@${text}` : marked(kind, text, one)]);
    }
  }
  return pieces.map((lines) => lines.join('\n'));
}

const SPOKEN: ReadonlySet<string> = new Set(['dialogue', 'parenthetical', 'singing', 'lyrics']);

function kindOf({ attributes }: ElementNode): string {
  return (attributes.type ?? '').trim().toLowerCase();
}

function marked(kind: string, text: string, { attributes }: ElementNode): string {
  if (kind === 'scene heading') return `.${text}`;
  if (kind === 'transition') return `> ${text}`;
  const isCentred = /^center$/i.test(attributes.alignment ?? '') || kind === 'new act' || kind === 'end of act';
  return isCentred ? `> ${text} <` : `!${text}`;
}

/** The words of a paragraph with their italics and heavy letters, on one line; what is noted at it is none of them. */
function said(paragraph: ElementNode): string {
  const runs = runsOf(paragraph).map((run) => {
    const text = lettersOf(run)
      .replace(/[\\*_[\]]|\/(?=\*)/g, '\\$&')
      .replace(/\s+/g, ' ');
    const style = (run.attributes.style ?? '').toLowerCase();
    const mark = `${style.includes('bold') ? '**' : ''}${style.includes('italic') ? '*' : ''}`;
    const inner = text.trim();
    return inner === '' || mark === '' ? text : text.replace(inner, () => `${mark}${inner}${mark}`);
  });
  return runs.join('').trim();
}

function words(paragraph: ElementNode): string {
  return runsOf(paragraph).map(lettersOf).join('');
}

/** What somebody noted at a paragraph, for who works on the screenplay. */
function notesAt(paragraph: ElementNode): readonly string[] {
  return allNamed(paragraph, 'scriptnote')
    .map(wordsInside)
    .filter((text) => text !== '');
}

function runsOf(paragraph: ElementNode): readonly ElementNode[] {
  return elementsOf(paragraph).filter(({ name }) => name === 'text');
}

function lettersOf({ children }: ElementNode): string {
  return children.map((child) => (child.type === 'text' ? child.value : lettersOf(child))).join('');
}

const BY = new RegExp(`^(?:${Object.values(BYLINE_WORDS).join('|')})(?![\\p{L}\\p{N}])\\s*:?\\s*(.*)$`, 'iu');

/** What a title page states, and its lines that do: the title is its first, and behind or below `written by` is who wrote it. */
function statedBy(
  above: readonly ElementNode[],
  source: string,
): { readonly facts: readonly StatedFact[]; readonly stating: readonly ElementNode[] } {
  const [first, ...rest] = above;
  if (first === undefined) return { facts: [], stating: [] };
  const by = 'properties';
  const title: StatedFact = { kind: 'title', value: words(first).trim(), by, place: placeOf(first, source) };
  const at = rest.findIndex((one) => BY.test(words(one).trim()));
  const credit = rest[at];
  const behind = credit ? (BY.exec(words(credit).trim())?.[1] ?? '') : '';
  const named = behind === '' ? rest[at + 1] : credit;
  if (!credit || !named) return { facts: [title], stating: [first] };
  const value = behind === '' ? words(named).trim() : behind;
  const author: StatedFact = { kind: 'author', value, by, place: placeOf(named, source) };
  return { facts: [title, author], stating: [first, ...new Set([credit, named])] };
}

function placeOf({ line }: ElementNode, source: string): Place {
  return { source, line, endLine: line };
}
