import { memberOf } from '../../model/index.ts';
/** The marks that a language's books put round speech, outer and inner; French ones with their spaces. */
export interface Glyphs {
  readonly d: readonly [open: string, close: string];
  readonly s: readonly [open: string, close: string];
}

const ENGLISH: Glyphs = { d: ['“', '”'], s: ['‘', '’'] };
const LOW: Glyphs = { d: ['„', '“'], s: ['‚', '‘'] };

/** Straight marks become these; curly marks, guillemets and dashes that a text has already are never exchanged. */
const BY_LANGUAGE: Readonly<Record<string, Glyphs>> = {
  de: LOW,
  fr: { d: ['«\u00A0', '\u00A0»'], s: ['‘', '’'] },
  ru: { d: ['«', '»'], s: ['„', '“'] },
};

export function glyphsFor(language: string | null, low: boolean): Glyphs {
  return low ? LOW : (memberOf(BY_LANGUAGE, language ?? 'en') ?? ENGLISH);
}
