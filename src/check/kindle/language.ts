import { type KindleRule, placeIn, refusal } from './rule.ts';

const ID = 'kindle-language';
const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A book without a language, or with one that is none: `C`, `us`, `und`. */
export const language: KindleRule = {
  id: ID,
  summary: 'no language, or none that there is',
  find({ xml, packagePath }) {
    const opf = xml.get(packagePath) ?? '';
    const stated = [...opf.matchAll(/<dc:language\b[^>]*>([^<]*)<\/dc:language>/g)];
    if (stated.every(([, tag = '']) => tag.trim() === '')) {
      return [refusal(ID, 'the book states no language (dc:language)', packagePath)];
    }
    return stated
      .filter(([, tag = '']) => !isLanguage(tag.trim()))
      .map((match) => refusal(ID, `“${match[1]?.trim()}” is no language`, placeIn(packagePath, opf, match.index)));
  },
};

function isLanguage(tag: string): boolean {
  try {
    return NAMES.of(tag) !== undefined;
  } catch {
    return false;
  }
}
