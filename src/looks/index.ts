export {
  COVER_COLOURS,
  coverDesigns,
  lookOf,
  readCoverDesign,
  readStyle,
  type Style,
  type WrongStyle,
} from './choose.ts';
export {
  type Dress,
  FONT_FILE,
  type Look,
  type LookChanges,
  lookParts,
  namedLooks,
  SHIPPED_FONTS,
  usualLook,
} from './look.ts';
export { stylesheetOf } from './sheet.ts';
