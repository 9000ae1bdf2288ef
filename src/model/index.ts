export type * from './block.ts';
export { alignedColumns, blockText, columnsOfCells, isFootnote, isSetIn } from './block.ts';
export type * from './book.ts';
export { headingWords, NAMED_PARTS, textsOf } from './book.ts';
export { addTo, countsOf, median, mostOften, usualOf } from './counts.ts';
export type * from './inline.ts';
export { inlineText, isInlineParent } from './inline.ts';
export type * from './manuscript.ts';
export { anchorWords, beginsWith, foldedForPin, languageOf, PIN_KINDS } from './manuscript.ts';
export type * from './metadata.ts';
export { fieldText, NO_METADATA, SETTABLE_FACTS } from './metadata.ts';
export type * from './outcome.ts';
export { joinedTraces, NO_TRACE, outcome, scoreOf } from './outcome.ts';
export { PlainPattern } from './plain-text.ts';
export type * from './publication.ts';
export { headingLine, referencesIn, referencesOf, withoutReferences } from './publication.ts';
export type * from './removal.ts';
export type * from './source.ts';
export { folderInPath, isPictureName, nameInPath, showPlace, topOf } from './source.ts';
export type * from './stated.ts';
export { isDeepYaml, isSourceNamed, memberOf, printable, STAND_IN, UNPRINTABLE } from './untrusted.ts';
export {
  BLOCK_END,
  BORDER,
  bareLetters,
  bareText,
  bareWords,
  codeUnitAt,
  countWords,
  holdsWith,
  holdsWords,
  isWordlessSpeech,
  isWordSign,
  opensInQuotes,
  opensWith,
  plainWord,
  smallLetter,
  TAG_LINE_END,
  wordsIn,
} from './words.ts';
