/** The language in BCP 47's canonical form; `und` for what is not a language tag. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim())[0] ?? 'und';
  } catch {
    return 'und';
  }
}
