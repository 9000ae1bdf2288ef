import { isName } from '../../../header/names.ts';
import { BLOCK } from '../../../markup/elements.ts';
import { type ElementNode, elementsOf, findAll, type PageNode, textOf } from '../../../markup/tree.ts';
import { sentencesIn } from '../../../removals/index.ts';
import { anyOf } from '../../../words/forms.ts';
import { FIRM_WORDS, RIGHTS_FORMULAS } from '../../../words/imprint-tables.ts';

const FORMULA = new RegExp(anyOf(RIGHTS_FORMULAS), 'iu');
/** Where one sentence ends and the next begins. */
const BETWEEN = /(?<=[.!?…]["”’)\]]?)\s+|(?<=[。！？])/u;

/**
 * The paragraphs of a publisher's page that are proven to be no person's words: facts without a sentence, and sentences
 * in which every publisher says the same. None where all of its sentences are a person's: the whole page is one's then.
 */
export function boilerplateOf(document: ElementNode): ReadonlySet<PageNode> {
  const paragraphs = findAll(document, isParagraph).filter((paragraph) => textOf(paragraph) !== '');
  const written = paragraphs.filter((paragraph) => isWritten(textOf(paragraph)));
  const formal = paragraphs.filter((paragraph) => !written.includes(paragraph));
  const isPersons = written.length > 0 && formal.every((paragraph) => sentencesIn(textOf(paragraph)) === 0);
  return new Set(isPersons && written.length >= formal.length ? [] : formal);
}

/** The smallest block around words. */
function isParagraph(element: ElementNode): boolean {
  return BLOCK.has(element.name) && !elementsOf(element).some(holdsBlock);
}

function holdsBlock(element: ElementNode): boolean {
  return BLOCK.has(element.name) || elementsOf(element).some(holdsBlock);
}

/** Whether a paragraph holds a sentence that is no formula. */
function isWritten(text: string): boolean {
  return text.split(BETWEEN).some((sentence) => sentencesIn(sentence) > 0 && !FORMULA.test(sentence));
}

/** `Copyright © 2014 Winifred Darke`, `© Barnaby Quince, who was there.`, `(c) 2009 by Ana Lind` */
const HELD =
  /(?:©|\(c\)|copyright)[\s:©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:19|20)?\d\d)*,?\s+)?(?:by\s+|von\s+|par\s+|de\s+)?([^,;|\n]{3,60}?)(?=$|[,;|\n]|\.(?:\s|$)|\s(?:19|20)\d\d)/giu;
const FIRM = new RegExp(`(?<!\\p{L})(?:${FIRM_WORDS})(?!\\p{L})`, 'iu');

/** Who holds the rights of a book, as a publisher's page says: a person's name. */
export function holderOf(document: ElementNode): string | null {
  for (const paragraph of findAll(document, isParagraph)) {
    for (const [, held = ''] of textOf(paragraph).matchAll(HELD)) {
      const name = held.trim();
      if (isName(name) && !FIRM.test(name)) return name;
    }
  }
  return null;
}
