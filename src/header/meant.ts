import { signedTitle } from './byline.ts';
import type { Entry } from './entry.ts';
import type { LabelKey } from './labels.ts';
import { isPenName } from './names.ts';

/** `Source: The Kettle Tales`: whose world a story is told in, where what stands there is no address; `Content: gunfire, a flood` warns. */
function sourced(entries: readonly Entry[]): readonly Entry[] {
  const has = (key: LabelKey): boolean => entries.some((entry) => entry.kind === 'field' && entry.key === key);
  return entries.map((entry) => {
    if (entry.kind !== 'field') return entry;
    if (/^source$/i.test(entry.label) && !/[/@]|\p{L}\.\p{Ll}{2}/u.test(entry.value) && !has('fandom'))
      return { ...entry, key: 'fandom' };
    if (!/^contents?(?: \([^()]*\))?$/i.test(entry.label) || /\d/.test(entry.value) || has('warnings')) return entry;
    return {
      ...entry,
      key: 'warnings',
      value: entry.value.replace(/\s*(?<!\S)[~*•·–-]\s+(?=\p{L})/gu, (_, at: number) => (at > 0 ? ', ' : '')),
    };
  });
}

/**
 * Entries whose labels have several meanings under the one that they have beside the others: `Name: Nell Oake` beside a
 * title is the author's, where nothing else says who that is; `Name: The Kettle by Nell Oake` is the title.
 */
export function meant(entries: readonly Entry[]): readonly Entry[] {
  const has = (key: LabelKey): boolean =>
    entries.some((entry) => entry.kind === 'field' && entry.key === key && !entry.indirect);
  return sourced(entries).map((entry) => {
    if (has('author')) return entry;
    if (entry.kind !== 'field' || entry.key !== 'other' || !/^name$/i.test(entry.label)) return entry;
    if (signedTitle(entry.value) !== null) return { ...entry, key: 'title' };
    return has('title') && isPenName(entry.value) ? { ...entry, key: 'author' } : entry;
  });
}
