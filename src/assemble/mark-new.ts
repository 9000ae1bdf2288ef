import type { Section } from '../model/index.ts';
import { labelsOf } from './labels.ts';

/** Marks the chapters that are new to the reader: those whose id or source is among the new ones. */
export function markNew(
  sections: readonly Section[],
  isNew: ReadonlySet<string>,
  language: string,
): readonly Section[] {
  const word = labelsOf(language).isNew;
  const walk = (section: Section): Section => {
    const children = section.children.map(walk);
    const place = section.heading?.place ?? section.blocks[0]?.place;
    const fresh =
      section.matter === 'body' && (isNew.has(section.id) || (place !== undefined && isNew.has(place.source)));
    return fresh && section.listed ? { ...section, children, mark: word } : { ...section, children };
  };
  return sections.map(walk);
}
