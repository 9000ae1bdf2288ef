/** Declarations of a rule; those that a look leaves out are null. */
export function rule(selector: string, ...declarations: readonly (string | null)[]): string {
  const kept = declarations.filter((declaration) => declaration !== null);
  return kept.length === 0 ? '' : `${selector} { ${kept.join('; ')}; }\n`;
}

/** Hyphenation in every spelling that engines know, oldest first (RMSDK, EPUB 3.0, WebKit, CSS Text 3). */
export function hyphens(value: 'auto' | 'none'): string {
  return `adobe-hyphenate: ${value}; -epub-hyphens: ${value}; -webkit-hyphens: ${value}; hyphens: ${value}`;
}

/** The `font-family` that a font of a look is known by; null when it is the reader's own. */
export function fontFamily(font: string | null, own: string): string | null {
  if (font === null) return null;
  return font === 'serif' || font === 'sans-serif' ? font : `"${own}", ${/sans/i.test(font) ? 'sans-serif' : 'serif'}`;
}
