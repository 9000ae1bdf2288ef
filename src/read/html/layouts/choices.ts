import { classesOf, type ElementNode, find, findAll, textOf } from '../../../markup/tree.ts';
import { isChoice } from '../../../removals/index.ts';
import { anyOf } from '../../../words/forms.ts';
import { CHOICE_BOXES } from '../../../words/site-line-tables.ts';
import { CONTROL } from '../allowed.ts';
import { leadsAway, outermost } from './site-parts.ts';

const CHOICES = new RegExp(`^(?:${anyOf(CHOICE_BOXES)})$`, 'iu');

/** Whether an element is named for what the reader of a story that is played chooses. */
export function isNamedChoice(element: ElementNode): boolean {
  return classesOf(element).some((name) => CHOICES.test(name));
}

/** Whether an element is a row or a list of steps that the reader chooses: the page names it so, or each of its links is one. */
export function isChoices(element: ElementNode): boolean {
  if (isNamedChoice(element) || find(element, isNamedChoice) !== null) return true;
  const links = element.name === 'a' ? [element] : outermost(element, leadsAway);
  return (
    links.length > 0 && links.every((link) => isChoice(textOf(link), link.attributes.href ?? '', links.length === 1))
  );
}

/** The buttons by which a reader chooses: one alone may be the page's. */
export function choiceButtons(root: ElementNode): readonly ElementNode[] {
  const isButton = ({ name }: ElementNode): boolean => name === CONTROL;
  const buttons = findAll(root, isNamedChoice).flatMap((one) => (isButton(one) ? [one] : findAll(one, isButton)));
  return new Set(buttons).size > 1 ? buttons : [];
}
