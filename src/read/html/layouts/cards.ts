import { measureOf } from '../measure.ts';
import { elementsOf, find } from '../query.ts';
import type { ElementNode } from '../tree.ts';

/** Fewer alike say nothing. */
const LEAST = 3;
/** A card tells little of what it leads to. */
const CARD = { letters: 1200, sentences: 4 } as const;
/** Of a card's letters, those in links. */
const LINKED = 0.15;
/** Letters of a title that leads somewhere. */
const TITLE = 12;

/**
 * Whether an element is a row of cards that lead to other pages: its children are alike, each little text under a title
 * of its own that is a link.
 */
export function isCards(element: ElementNode): boolean {
  if (/^(p|table|tr|dl)$/.test(element.name)) return false;
  const inside = elementsOf(element).filter((child) => measureOf(child).letters > 0);
  const cards = inside.filter(isCard);
  // What tells more than a card does is no part of a row of them.
  if (inside.some((child) => measureOf(child).sentences > CARD.sentences)) return false;
  return cards.length >= LEAST && cards.length >= inside.length * 0.75;
}

function isCard(element: ElementNode): boolean {
  const { letters, linked, sentences } = measureOf(element);
  if (letters > CARD.letters || sentences > CARD.sentences || linked < letters * LINKED) return false;
  return isLinkedLine(element) || find(element, isLinkedLine) !== null;
}

/** Whether an element is a line of its own with nothing but a link in it. */
function isLinkedLine(element: ElementNode): boolean {
  if (!/^(h[1-6]|div|p|li|a|td|article|section)$/.test(element.name)) return false;
  const { letters, linked } = measureOf(element);
  if (linked < TITLE || linked < letters) return false;
  return element.name !== 'a' || element.children.some(({ type }) => type === 'element');
}
