import { type Division, isSourceNamed } from '../../model/index.ts';
import type { WorkOption } from '../options.ts';

/** The works that the user names, with their sources, and the sources that are in none of them. */
export interface GivenWorks {
  readonly works: readonly { readonly given: WorkOption; readonly divisions: readonly Division[] }[];
  readonly rest: readonly Division[];
}

/** Finds the sources of the works that settings name. A source goes to the first work that names it. */
export function givenWorks(divisions: readonly Division[], works: readonly WorkOption[]): GivenWorks {
  const taken = new Set<Division>();
  const found = works.map((given) => {
    const own = divisions.filter((d) => !taken.has(d) && given.files.some((file) => isSourceNamed(d.source, file)));
    for (const division of own) taken.add(division);
    return { given, divisions: own };
  });
  return { works: found.filter((work) => work.divisions.length > 0), rest: divisions.filter((d) => !taken.has(d)) };
}
