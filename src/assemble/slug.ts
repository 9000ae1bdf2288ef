import { identifierOf } from './identifier.ts';

/** Longer titles are cut; what is left is told apart by a hash. */
const LONGEST = 32;

/**
 * A name for the files of a work in a collection, from its title and author alone, so that it stays the same whatever
 * stands beside it: `the-lantern-road`, or a hash where a title has no Latin letters or is long.
 */
export function slugOf(title: string, authors: readonly string[], taken: Set<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const hash = identifierOf([title, ...authors]).slice('urn:uuid:'.length, 'urn:uuid:'.length + 8);
  const isLatin = !/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]/u.test(title) && /[a-z]/.test(plain);
  const whole = isLatin && plain.length <= LONGEST ? `work-${plain}` : `work-${hash}`;
  let slug = taken.has(whole) ? `${whole}-${hash}` : whole;
  for (let n = 2; taken.has(slug); n++) slug = `${whole}-${hash}-${n}`;
  taken.add(slug);
  return slug;
}
