export type * from './block.ts';
export { blockText, isFootnote } from './block.ts';
export { wordsIn } from './block-words.ts';
export type * from './book.ts';
export { codeUnitAt } from './code-unit.ts';
export type * from './decision.ts';
export type * from './diagnostic.ts';
export type * from './edit.ts';
export { isSourceNamed } from './file-pattern.ts';
export type * from './inline.ts';
export { inlineText, isInlineParent } from './inline.ts';
export { BORDER, holdsWords, TAG_LINE_END } from './letters.ts';
export type * from './manuscript.ts';
export { languageOf } from './manuscript.ts';
export { memberOf } from './member-of.ts';
export type * from './metadata.ts';
export { fieldText, NO_METADATA } from './metadata.ts';
export {
  CARDINAL_PATTERN,
  ENGLISH_CARDINALS,
  ENGLISH_ORDINALS,
  isTen,
  type NumberWord,
  numberOf,
  numberWord,
  ORDINAL_PATTERN,
  romanValue,
} from './number-words.ts';
export { opensWith } from './openings.ts';
export type * from './origin.ts';
export type * from './outcome.ts';
export { NO_TRACE, outcome } from './outcome.ts';
export type * from './part.ts';
export type * from './pin.ts';
export { beginsWith, foldedForPin, PIN_KINDS } from './pin.ts';
export type * from './place.ts';
export { showPlace } from './place.ts';
export { printable, STAND_IN, UNPRINTABLE } from './printable.ts';
export type * from './publication.ts';
export { referencesIn, referencesOf, withoutReferences } from './reference.ts';
export type * from './removal.ts';
export type * from './source.ts';
export { countWords, isWordSign } from './words.ts';
export { isDeepYaml } from './yaml-depth.ts';
