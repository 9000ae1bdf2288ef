import type { LabelKey } from './labels.ts';

/**
 * Labels under which a program that packs stories of archives states what it counts, stamps or links itself
 * (FanFicFare's `titlepage_entries`): no facts of the story.
 */
const OWN =
  /^(?:packaged|num(?:ber of )?chapters|file ?(?:name|format|extension)|(?:downloader )?version|site abbrev.*|(?:story|author) id|(?:author|series) ?(?:url|link)|content|extra.*|comments|kudos|hits|bookmarks|reviews|fav(?:orite)?s|follow(?:er)?s|views|formatname)$/i;

/** What only such programs say: when they packed a story, and where its pages are. */
const PACKER = /^(?:packaged|storylink|authorlink)$/i;

/** Whether a list of facts comes from such a program. */
export function isPackaged(facts: readonly { readonly label: string }[]): boolean {
  return facts.some(({ label }) => PACKER.test(label));
}

/** The facts that are the story's own. The packer's `Category` beside a `Genre` is the fandom. */
export function storysOwn<T extends { readonly key: LabelKey; readonly label: string }>(
  facts: readonly T[],
): readonly T[] {
  const places = facts.filter(({ key, label }) => key === 'url' && !OWN.test(label));
  const has = (key: LabelKey): boolean => facts.some((fact) => fact.key === key);
  const isFandom = has('category') && has('genre') && !has('fandom');
  return facts
    .filter(({ label }) => !OWN.test(label))
    .map((fact): T => {
      if (isFandom && fact.key === 'category') return { ...fact, key: 'fandom' };
      // Beside the story's own address its source is the name of the archive.
      return places.length > 1 && /^source$/i.test(fact.label) ? { ...fact, key: 'publisher' } : fact;
    });
}
