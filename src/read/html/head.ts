import { isName } from '../../header/names.ts';
import { mayBeWriter } from '../../header/person.ts';
import { byName, type ElementNode, findAll, rawText, textOf } from '../../markup/tree.ts';
import { isVertical, verticalSelectors } from '../../markup/writing-mode.ts';
import { type Block, bareLetters, blockText, type Removal, type StatedFact, topOf } from '../../model/index.ts';
import { isRemark } from '../../removals/index.ts';
import { labelInside, readLabel } from '../../words/division-label.ts';
import { divisionWord } from '../../words/divisions.ts';
import { isLanguageTag } from '../../words/languages.ts';
import { namesAnyPage } from '../../words/nobody.ts';
import { easternName } from '../../words/person-names.ts';
import { statedAuthors } from './authors.ts';
import { type Fact, pageFacts } from './facts.ts';
import { isSiteTalk } from './layouts/kept-parts.ts';
import { type Page, placeOfNode } from './page.ts';
import { declaredTitles, KIND_BEFORE, statedTitle, titleText, workTitle } from './stated-title.ts';

/** What a page's head states: title, author, language. `hasTitle`: the page itself says its title, so that the head's is the site's. */
export function headFacts(page: Page, hasTitle: boolean): readonly StatedFact[] {
  const facts: Fact[] = [];
  const titles = declaredTitles(page.root);
  const [title] = titles;
  const place = title ? placeOfNode(title, page.reading) : topOf(page.reading.source);
  const add = (key: Fact['key'], ...values: readonly string[]): void => {
    facts.push({ key, label: '', values, place });
  };
  const parted = titleAndAuthor(workTitle(statedTitle(page.root), page.root));
  const authors = statedAuthors(page.root, page.data);
  if (!isEmptyTitle(parted.title)) add('title', parted.title);
  if (authors.length > 0) add('author', ...authors);
  else {
    const named = parted.author ?? easternAuthor(statedTitle(page.root), parted.title) ?? ownerBehind(page.root);
    if (named !== null) add('author', named);
  }
  const language = languageOf(page.root);
  if (language !== null) add('language', language);
  const used = !hasTitle && facts.some((fact) => fact.key === 'title') ? 'story-header' : 'site-furniture';
  for (const element of titles) {
    const text = titleText(element).trim();
    const placed = placeOfNode(element, page.reading);
    const tail = element === title ? ownTail(text, page.root, parted.title, authors) : '';
    const head = text.slice(0, text.length - tail.length).trim();
    if (head !== '') page.reading.removals.push({ name: used, place: placed, text: head });
    if (tail !== '') page.reading.removals.push({ name: 'page-prose', place: placed, text: tail });
  }
  return pageFacts(facts, 'page-head');
}

const TAIL_WORDS = 2;

/**
 * What a page's title says behind the story's, where that may be the author's: words in a row of which the page says
 * nothing else, no name, no label of a part and nothing that sites say. Empty for any other.
 */
function ownTail(text: string, root: ElementNode, work: string, authors: readonly string[]): string {
  const heading = findAll(root, ({ name }) => /^h[1-3]$/.test(name))
    .map(textOf)
    .find((words) => words !== '' && text.startsWith(words));
  const own = heading ?? (text.startsWith(work) ? work : '');
  const [, tail = ''] = /^\s*[|»«·•:~–—-]+\s+(.+)$/su.exec(own ? text.slice(own.length) : '') ?? [];
  if (
    tail === '' ||
    !isRemark(tail.replace(/^[“”"„«‘]+/u, ''), TAIL_WORDS) ||
    isSiteTalk(tail) ||
    labelInside(tail) !== null
  )
    return '';
  const said = bareLetters(tail);
  if (authors.some((one) => bareLetters(one).includes(said) || said.includes(bareLetters(one)))) return '';
  const body = byName(root, 'body');
  return body !== null && bareLetters(rawText(body)).includes(said) ? '' : tail;
}

/** Lines that run from top to bottom, where the page or its sheet (`styles`) says so. */
export function writingFacts(root: ElementNode, styles: string, source: string): readonly StatedFact[] {
  const selectors = verticalSelectors(styles);
  const frame = [byName(root, 'html'), byName(root, 'body')].flatMap((element) => element ?? []);
  if (!frame.some((element) => isVertical(element, selectors))) return [];
  const place = topOf(source);
  return [{ kind: 'writing', writing: { vertical: true, pages: 'rtl' }, by: 'page-head', place }];
}

function titleAndAuthor(text: string): { readonly title: string; readonly author: string | null } {
  const words = text.trim().split(/\s+/);
  // The last `by`, with one word before it at least, and one to three words of a name behind it.
  const at = words.findLastIndex((word, i) => word.toLowerCase() === 'by' && i < words.length - 1);
  const [title, author] = [words.slice(0, at).join(' '), words.slice(at + 1)];
  if (at < 1 || author.length > 3 || !/^\p{Lu}/u.test(author[0] ?? '')) return { title: text, author: null };
  return { title, author: author.join(' ') };
}

/** `第七章 雾_渡口来信_顾青桥_青苔书屋`, `渡口来信 第七章_顾青桥_青苔书屋`: the name behind the work's title, before the site's. */
function easternAuthor(stated: string, work: string): string | null {
  const pieces = stated.split(/\s*[_＿|｜]\s*|\s+[-–—]\s+/u);
  const at = pieces.findIndex((piece) => piece === work || piece.startsWith(`${work} `));
  const name = at < 0 ? '' : (pieces[at + 1] ?? '');
  return /^\p{Script=Han}+$/u.test(name) && at + 2 < pieces.length ? (easternName(name, 'zh')?.name ?? null) : null;
}

/** What stands between a sign of copyright and whose it is. */
const SINCE = /^[\s\d,–-]{0,24}/;

/** `The Ferry — Ada Reed`: the name behind the page's only first heading in its title, where the page has its rights, too. */
function ownerBehind(root: ElementNode): string | null {
  const [title] = declaredTitles(root);
  const [, work = '', name = ''] =
    /^(.{1,200}?)\s+[|•·–—-]\s+([^|•·–—]{3,60})$/u.exec(titleText(title ?? root).trim()) ?? [];
  if (title === undefined || !isName(name) || !/\s/.test(name)) return null;
  // Behind a chapter stands what it is a chapter of, or the site.
  if (readLabel(work)?.form === 'counted') return null;
  const [heading, ...others] = findAll(root, ({ name: tag }) => tag === 'h1');
  if (!heading || others.length > 0 || bareLetters(textOf(heading)) !== bareLetters(work)) return null;
  const rights = rawText(root).split('©').slice(1);
  return rights.some((text) => text.replace(SINCE, '').startsWith(name)) ? name : null;
}

/** The language that the page declares. */
function languageOf(root: ElementNode): string | null {
  const html = byName(root, 'html');
  const tag = (html?.attributes.lang ?? html?.attributes['xml:lang'] ?? '').trim();
  return isLanguageTag(tag) ? tag : null;
}

/** A file's name, an address, a sign: no words. */
const NO_WORDS = /^(\S+\.(html?|docx?|txt|rtf|odt)|https?:\S+|.{0,1})$/i;

/** Whether a page's title says nothing of the story: a word for any page, for any part, or the name of a file. */
function isEmptyTitle(title: string): boolean {
  const plain = title.trim().toLowerCase().replace(/['’]/g, '’');
  const bare = plain.replace(/[\s\d#.:–—-]+$/u, '');
  if (NO_WORDS.test(title.trim()) || namesAnyPage(bare)) return true;
  return bare !== '' && !/\s/.test(bare) && bare === plain && divisionWord(bare) !== null;
}
/** The story with its printed title taken off, which states the title where the page's head says that it is the title. */
interface Titled {
  readonly blocks: readonly Block[];
  readonly stated: readonly StatedFact[];
}

/**
 * Takes a first heading that repeats the declared title off the text. Adds the removal. A page's declared title often
 * goes on with the author's or the site's name; the heading then says where the story's own title ends. A heading below it
 * that is nothing but the name of an author goes with it, and so does a line that the page marks as that (`marked`).
 */
export function takeTitle(
  blocks: readonly Block[],
  declared: string | null,
  authors: readonly string[],
  removals: Removal[],
  marked: string | null = null,
): Titled {
  const from = blocks.findIndex((block) => !isBars(block) && !isRow(block));
  const [first, ...rest] = blocks.slice(from);
  if (from < 0 || first?.type !== 'heading' || declared === null) return { blocks, stated: [] };
  const { place } = first;
  const text = blockText(first);
  if (bareLetters(text) !== bareLetters(declared) && !goesOn(declared, text)) return { blocks, stated: [] };
  for (const above of blocks.slice(0, from))
    removals.push({
      name: isBars(above) ? 'site-furniture' : 'page-prose',
      place: above.place,
      text: blockText(above),
    });
  removals.push({ name: 'story-header', place, text });
  const [next] = rest;
  const pair = next?.type === 'heading' ? nameAndTitle(first, next, declared, blocks) : null;
  if (next && pair !== null) {
    removals.push({ name: 'story-header', place: next.place, text: blockText(next) });
    const stated = pair.map(
      ({ kind, value, from }): StatedFact => ({ kind, value, by: 'page-heading', place: from.place }),
    );
    return { blocks: rest.slice(1), stated };
  }
  const said = next?.type === 'heading' || next?.type === 'paragraph' ? bareLetters(blockText(next)) : '';
  const isMarked = authors.length === 0 && marked !== null && said === bareLetters(marked);
  const isSigned = next?.type === 'heading' && authors.some((author) => bareLetters(author) === said);
  const isNamed = authors.length === 0 && next !== undefined && isNameBelow(first, next, blocks);
  const signed = isMarked || isSigned || isNamed;
  if (next && signed) removals.push({ name: 'story-header', place: next.place, text: blockText(next) });
  const name = isMarked ? marked : isNamed ? blockText(next) : null;
  const named: readonly StatedFact[] =
    next && name !== null ? [{ kind: 'author', value: name, by: 'page', place: next.place }] : [];
  const titled: StatedFact = { kind: 'title', value: text, by: 'page-heading', place };
  return { blocks: signed ? rest.slice(1) : rest, stated: [titled, ...named] };
}

/**
 * The title and who wrote it, where two headings at the top say what the page's head says with a sign between: a name in a
 * lower heading, above or below. A name below is a teller's where the story tells of its bearer.
 */
function nameAndTitle(
  first: Block,
  next: Block,
  declared: string,
  blocks: readonly Block[],
): readonly { readonly kind: 'title' | 'author'; readonly value: string; readonly from: Block }[] | null {
  if (first.type !== 'heading' || next.type !== 'heading' || first.level === next.level) return null;
  const [above, below] = [blockText(first), blockText(next)];
  if (bareLetters(above + below) !== bareLetters(declared)) return null;
  const [title, author] = first.level > next.level ? [next, first] : [first, next];
  const name = blockText(author);
  const prose = blocks.slice(2).map((block) => blockText(block));
  if (!/\s/.test(name) || !mayBeWriter(name, author === first ? [] : prose)) return null;
  return [
    { kind: 'title', value: blockText(title), from: title },
    { kind: 'author', value: name, from: author },
  ];
}

/** Whether a lower heading right below the title, the only one of its rank, is nothing but a name that the story doesn't tell of. */
function isNameBelow(title: Block, next: Block, blocks: readonly Block[]): boolean {
  if (title.type !== 'heading' || next.type !== 'heading' || next.level <= title.level) return false;
  const alike = blocks.filter((block) => block.type === 'heading' && block.level === next.level);
  const [name, at] = [blockText(next), blocks.indexOf(next) + 1];
  const prose = blocks.slice(at).map((block) => blockText(block));
  return alike.length === 1 && /\s/.test(name) && !COUNTS.test(name) && isName(name) && mayBeWriter(name, prose);
}

/** A number, or one in Roman figures behind a word: `Leg II. Rain`. */
const COUNTS = /\d|(?<!\p{L})[IVX]{2,}(?!\p{L})/u;

/** What stood between links above the title, when they are gone: `|`. */
function isBars(block: Block): boolean {
  return block.type === 'paragraph' && /^[\s|•·/]+$/u.test(blockText(block));
}

/** A row of a few words each above a page's title: `Log in | Register | Cart (0)`; of more than one sign, for `Ada | Bo` may be two people. */
function isRow(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const pieces = blockText(block).split(/(?<=\s)[|·•](?=\s)/u);
  const isMany = pieces.length > 2 || (pieces.length === 2 && isSiteTalk(blockText(block)));
  return isMany && pieces.every((piece) => /\p{L}/u.test(piece) && piece.trim().split(/\s+/).length <= ROW_WORDS);
}
const ROW_WORDS = 3;

/** One word and a number: `Chapter 2` names a part, not the story. */
const NUMBERED = /^\p{L}+\s+(\d+|[ivxlc]+)\.?$/iu;

/** Whether a declared title is the heading and, set off from it, more: ` by …`, ` - …`, ` | …`. */
function goesOn(declared: string, heading: string): boolean {
  const [shown, own] = [declared.toLowerCase(), heading.toLowerCase()];
  // `Short story - The Slate`: what it is stands before what it is called.
  if (shown.endsWith(own) && KIND_BEFORE.test(declared.slice(0, declared.length - heading.length))) return true;
  const rest = declared.toLowerCase().startsWith(heading.toLowerCase()) ? declared.slice(heading.length) : '';
  return /^(?:\s+by\s|\s*[|»«:–—]{1,2}\s|\s-\s|, an? .{1,60} fanfic)/i.test(rest) && !NUMBERED.test(heading);
}
