export { lookOf, readStyle, type Style, type WrongStyle } from './choose.ts';
export { type Dress, type Look, type LookChanges, lookParts, namedLooks, usualLook } from './look.ts';
export { stylesheetOf } from './sheet.ts';
