import { isNavigation, leadsOn } from '../words/navigation.ts';
import { MAIN_PAGES } from '../words/page-tables.ts';

/**
 * A sentence: some words that end as sentences do, in letters or in a script that has no spaces. Its last words tell it
 * as well as all of them; looked for from each of its words on, one without an end would cost its length each time. An initial ends none: `Ada B.`
 */
const SENTENCE =
  /(?<![\p{L}\p{M}])(?:\p{L}[\p{L}\p{M}\p{N}'’-]{0,60}[^\p{L}\p{M}\p{N}'’.!?…-][^\p{L}\p{N}.!?…]*){3}(?:\p{L}[\p{L}\p{M}'’-]{1,60}|\p{Ll}|I)[^\p{L}\p{N}\s.!?…]{0,2}[.!?…]+(?=$|[^\p{L}\p{N}])|\p{Lo}[^。！？\n]{6,300}[。！？]/gu;

/** How many sentences a removed passage holds, which people may have written. */
export function sentencesIn(text: string): number {
  return inOneLine(text).match(SENTENCE)?.length ?? 0;
}

/** Whether a passage holds a sentence: looked for up to its first. */
export function holdsSentence(text: string): boolean {
  return inOneLine(text).search(SENTENCE) >= 0;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A few words that end as a sentence does; a line of rights is nobody's, and an initial ends none. */
const FEW =
  /\p{L}[^\p{L}\n.!?…]+\p{L}[^\n.!?…]*(?:(?<!(?<!\p{L})(?!I)\p{Lu})[.!?…]+["'”’»)\]]*$|(?<=\p{L}{3}|\p{N})[.!?…]+["'”’»)\]]*(?=\s+\p{Lu})|[。！？])/u;
/** Cheap: most lines of a page's menus have none. */
const STOP = /[.!?…。！？]/;
/** A sentence is looked for in so much of a line's end. */
const LOOKED_AT = 400;
const RIGHTS = /©|\(c\)|copyright/i;

/** The first line of a removed passage in which a sentence ends, however short; null when none does. */
export function saidIn(text: string): string | null {
  const isSaid = (end: string): boolean => STOP.test(end) && FEW.test(end);
  return text.split('\n').find((line) => isSaid(line.trim().slice(-LOOKED_AT)) && !RIGHTS.test(line)) ?? null;
}

/** Whether a passage holds a sentence, however short. */
export function isSaid(text: string): boolean {
  return holdsSentence(text) || saidIn(text) !== null;
}

/** Plain words in a row, with the signs that people set between them, and none that only programs do. */
const PLAIN = /^[\s!?*+=%–—-]*(?:[\p{L}\p{M}'’]+[ ,;:!?…=&"“”()*+/–—-]+)+[\p{L}\p{M}'’]+[\s.,;:!?…"”)*=%–—-]*$/u;
/** What programs write with such signs: `type="text"`, `call()`, `a/b`. */
const CODE = /[^\s"“”,]["(*=/]+\w|\w[=(]|\(\)|\*\/|-\*-/;
/** Of comments of so many words few are a program's marks. */
const WORDS = 5;

/** Whether a comment says something, be it without the end of a sentence, in so many words at least. */
export function isRemark(text: string, least: number = WORDS): boolean {
  if (isSaid(text)) return true;
  const words = text.trim().replace(/\s+/g, ' ');
  if (!PLAIN.test(words) || CODE.test(words) || /\p{Ll}\p{Lu}/u.test(words)) return false;
  return (
    (words.match(/(?<!\p{L})\p{L}/gu)?.length ?? 0) >= least && (words.match(/(?<!\p{L})\p{Ll}/gu)?.length ?? 0) > 0
  );
}

/** So many words of a link to another page say something. */
const LINKED_WORDS = 3;

/** A page in the same folder, by its name alone, or a place of this one; not what leads to all others. */
const NEAR = new RegExp(
  String.raw`^(?:\./)?(?!#?(?:${MAIN_PAGES})\b)([^/:?#\s]+\.(?:x?html?|md|markdown|txt)(?:#\S*)?|#\S+)$`,
  'i',
);

/**
 * Whether a link is a step that the reader chooses: words of somebody's own that go on in small letters, as those of a
 * title do not, to a page beside it or a place in it. Where it stands alone, words that its page is named by may be a
 * title, too: `[Open the red door](12.html)`, but `[On to the weir](weir.html)`.
 */
export function isChoice(words: string, to: string, isAlone: boolean): boolean {
  const [, name = ''] = NEAR.exec(to) ?? [];
  const least = name.startsWith('#') ? 2 : LINKED_WORDS;
  if (name === '' || !isRemark(words, least) || isNavigation(words) || leadsOn(words)) return false;
  const [, ...more] = words.match(/(?<![\p{L}\p{M}'’])\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (more.filter((word) => /^\p{Ll}/u.test(word)).length * 2 < more.length) return false;
  const names =
    name
      .replace(/\.\w+(?:#.*)?$/, '')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return !isAlone || !names.some((one) => words.toLowerCase().includes(one));
}

/** A text without what only programs read in it: where links lead, tags around words. */
export function withoutMarks(text: string): string {
  if (!/\]\(|<[a-z/]/i.test(text)) return text;
  return text
    .replace(/!?\[([^[\]\n]{1,200})\]\((?:https?:)?\/\/[^()\s]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][a-z\d]{0,9}(?:\s[^<>\n]{0,300})?>/gi, '');
}
