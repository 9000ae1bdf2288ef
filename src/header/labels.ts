import { foldLetters } from '../words/fold.ts';
import { opensLike } from '../words/forms.ts';
import { LABEL_CLOSERS, LABEL_OPENERS, LABELS, type LabelKey, TELLING_WORDS } from '../words/header-label-tables.ts';
import { LABELS_BY_LANGUAGE } from '../words/label-language-tables.ts';
import { isSmallWordElsewhere } from '../words/languages.ts';
import { recent, whenAsked } from '../words/recent.ts';

export type { LabelKey } from '../words/header-label-tables.ts';

const TABLE: readonly { readonly key: LabelKey; readonly pattern: RegExp; readonly identity: boolean }[] = LABELS.map(
  ({ key, labels, identity }) => ({
    key,
    identity: identity ?? false,
    pattern: new RegExp(`^(?:${labels.replaceAll(' ?', '[\\s-]?').replaceAll(' ', '[\\s-]+')})$`, 'u'),
  }),
);

/** Most lines that are asked are no label: one look spares them all the patterns. */
const mayBeKnown = opensLike(...LABELS.map(({ labels }) => labels));

const known = recent<LabelKey | null>(4096);

/** The key that a whole label stands for, whatever its case; null for words that are no label. */
export function labelKey(label: string): LabelKey | null {
  const plain = plainLabel(label);
  if (plain.length === 0 || plain.length > 48) return null;
  return known(plain, () => wholeKey(plain) ?? bareKey(plain) ?? jointKey(plain));
}

/** Labels by language, as they are typed, but for everyday words of another language (`not:`, `del -`); the first language that has one says what it means. */
const BY_LANGUAGE: ReadonlyMap<string, LabelKey> = byLanguage();

function byLanguage(): Map<string, LabelKey> {
  const keys = new Map<string, LabelKey>();
  for (const [language, labels] of Object.entries(LABELS_BY_LANGUAGE)) {
    for (const [key, words] of Object.entries(labels)) {
      for (const word of words.split('|')) {
        if (!keys.has(word) && !isSmallWordElsewhere(word, language)) keys.set(word, key as LabelKey);
      }
    }
  }
  return keys;
}

/** The same for the key of an entry of front matter, which many type without the accents of their language: `titol`, `autor`. */
export function entryKey(label: string): LabelKey | null {
  return labelKey(label) ?? (/^[a-z ]{3,30}$/i.test(label) ? (UNACCENTED().get(label.toLowerCase()) ?? null) : null);
}

const UNACCENTED = whenAsked(() => {
  const plain = new Map<string, LabelKey>();
  for (const [label, key] of BY_LANGUAGE) if (!plain.has(foldLetters(label))) plain.set(foldLetters(label), key);
  return plain;
});

function wholeKey(plain: string): LabelKey | null {
  const row = mayBeKnown(plain) ? TABLE.find(({ pattern }) => pattern.test(plain)) : undefined;
  return row?.key ?? BY_LANGUAGE.get(plain) ?? null;
}

/** Keys whose labels are known under more words than their own; those of the others are everyday words. */
const WIDE: ReadonlySet<LabelKey> = new Set([
  'title',
  'author',
  'rating',
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'tags',
  'spoilers',
  'summary',
  'disclaimer',
  'warnings',
  'feedback',
  'distribution',
  'status',
]);

/** The key of a label without the words that only say whose it is: `Story rating`, `Spoiler notice`. */
function bareKey(plain: string): LabelKey | null {
  const own = withoutRemark(plain);
  const bare = own.replace(LABEL_CLOSERS, '').replace(LABEL_OPENERS, '');
  if (bare === plain || bare.length < 4 || bare === 'story' || bare === 'from') return null;
  const key = wholeKey(bare);
  // `Author, after the fact:` says something to the readers.
  if (own !== plain && (key === 'author' || key === 'title')) return null;
  return key !== null && WIDE.has(key) ? key : null;
}

/** A label without a remark of a few words behind a comma: `rating, more or less`, `warnings, if any`. */
function withoutRemark(plain: string): string {
  const comma = plain.indexOf(', ');
  const isOne = comma >= LEAST_BEFORE_REMARK && plain.slice(comma + 2).split(' ').length <= REMARK_WORDS;
  return isOne ? plain.slice(0, comma) : plain;
}

/** Shorter labels are everyday words (`who, me`); a remark has no more words. */
const [LEAST_BEFORE_REMARK, REMARK_WORDS] = [5, 4];

/** The key of two or three labels in one: `Warnings/Tags`, `Archive & Distribution`. Warnings among them are never missed. */
function jointKey(plain: string): LabelKey | null {
  const parts = plain.split(/ ?[/&+,] ?| and /);
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.length < 2)) return null;
  const keys = parts.map((part) => wholeKey(part) ?? bareKey(part));
  // Two short ones are one label only where they say the same: `CW/TW`.
  if (parts.some((part) => part.length < 4) && (new Set(keys).size > 1 || !plain.includes('/'))) return null;
  if (!keys.every((key) => key !== null && (WIDE.has(key) || key === 'notes'))) return null;
  return keys.find((key) => key === 'warnings') ?? keys[0] ?? null;
}

/** The key that one word of a label tells, where the label as a whole is known to nobody; null when none does. */
export function keyByWords(label: string): LabelKey | null {
  const plain = plainLabel(label);
  return TELLING_WORDS.find(({ words }) => words.test(plain))?.key ?? null;
}

/** Whether a key says who or what the story is. */
export function isIdentity(key: LabelKey): boolean {
  return TABLE.some((row) => row.key === key && row.identity);
}

/** Signs that may stand in a label as it is typed; most have none. */
const SIGNED = /[’`´()[\]?*_#~=<>•·|/-]|[^\S ]| {2}/;

function plainLabel(label: string): string {
  const small = label.toLowerCase();
  if (!SIGNED.test(small)) return small.trim();
  return small
    .replace(/[’`´]/g, "'")
    .replace(/\(s\)|\[s\]|\/s\b/g, 's')
    .replace(/(?<=\S) ?\([^()]*\)?$/, '')
    .replace(/(?<=\p{L})\?$/u, '')
    .replace(/[*_#~=<>[\]()•·|]+/g, ' ')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
