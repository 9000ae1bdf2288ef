import { languageOf, type Manuscript } from '../model/index.ts';

/** What the texts of a book tell of their languages, as BCP 47 tags. */
export interface Languages {
  /** That of most of them. */
  readonly detectedLanguage?: string;
  /** That of each that surely tells, by its source's name. */
  readonly languages: ReadonlyMap<string, string>;
}

/** The languages of the manuscripts whose texts surely tell. */
export function languagesOf(manuscripts: readonly Manuscript[]): Languages {
  const languages = new Map<string, string>();
  const votes = new Map<string, number>();
  for (const manuscript of manuscripts) {
    const found = manuscript.detectedLanguage;
    if (!found || languageOf(manuscript) === null) continue;
    languages.set(manuscript.source, found.tag);
    votes.set(found.tag, (votes.get(found.tag) ?? 0) + found.confidence);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best ? { detectedLanguage: best[0], languages } : { languages };
}
