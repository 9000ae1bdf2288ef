import { holdsWith } from '../model/index.ts';
import { IN_NAMES } from './byline-tables.ts';
import { oneSpaced } from './fold.ts';
import { languagesIn, speaks } from './languages.ts';
import {
  ASIDE_BEGINS,
  ASIDE_ENDS,
  ASIDE_WORDS,
  BACK_LINES,
  NAMELESS_VIEWS,
  VIEW_FORMS,
  WEAK_ASIDE_WORDS,
} from './scene-label-tables.ts';

/** What a line by itself says of the scene below it: whose view it takes, or that it leaves the order of time. */
export type SceneLabel =
  | { readonly says: 'view'; readonly name: string }
  | {
      readonly says: 'aside';
      /** The word for such a scene, folded; empty for a line that is back from one without naming it. */
      readonly word: string;
      readonly ends: boolean;
      /** Says so by itself; other lines (`Dream`) need another of their kind, or marks around them. */
      readonly plain: boolean;
    };

/** The longest such line. */
const LENGTH = 70;
/** What goes on behind the word of a flashback: `Flashback: the night of the ball`. */
const TAIL_WORDS = 7;
const QUOTES = /^["“”«»„「『]/;
/** What stands between the signs and blanks at either end. */
const CORE = /^[^\p{L}\p{N}]*(?=[\p{L}\p{N}])(.*[\p{L}\p{M}\p{N}])/su;
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]*|${IN_NAMES})(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|${IN_NAMES})){0,4}|\p{Lo}{1,8}`;
/** A wider look that only finds where a name would stand; whether it is one is asked afterwards. */
const ANY_NAME = String.raw`([\p{L}\p{M}\p{N}&.’'-]+(?: [\p{L}\p{M}\p{N}&.’'-]+){0,4}?)`;
const WHOLE_NAME = new RegExp(`^(?:${NAME})$`, 'u');
/** The ending of a name that owns something, as it is typed. */
const OWNED = "(?:['’]s|s['’]|['’]|s)";
const SEPARATOR = String.raw`(?:\s*[:=–—([-]+\s*|\s+)`;

/** Forms, and the words that each has beside the name, so that most lines are spared its pattern. */
const VIEWS = Object.entries(VIEW_FORMS).map(
  ([language, forms]) => [language, forms.split('|').map((form) => [form, wordsOf(form)] as const)] as const,
);
/** The longest word of every form. */
const ANY_VIEW = new RegExp(
  [...new Set(VIEWS.flatMap(([, forms]) => forms.map(([, [longest = '']]) => longest)))]
    .map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&'))
    .join('|'),
);
const NAMELESS: ReadonlySet<string> = new Set(Object.values(NAMELESS_VIEWS).flatMap((words) => words.split('|')));
const ASIDES = languagesIn(ASIDE_WORDS);
const WEAK_ASIDES = languagesIn(WEAK_ASIDE_WORDS);
const BEGINS = languagesIn(ASIDE_BEGINS);
const ENDS = languagesIn(ASIDE_ENDS);
const BACKS = languagesIn(BACK_LINES);

/** What a whole line says as the label of a scene, or null. `language` is the tag of the text's language. */
export function sceneLabel(line: string, language: string | null = null): SceneLabel | null {
  if (line.length > LENGTH || line.includes('\n')) return null;
  const typed = line.trim();
  if (typed === '' || QUOTES.test(typed)) return null;
  const small = typed.toLowerCase();
  const isEven = !/[^\S ]| {2}|‘/.test(small);
  if (isEven && !ANY_VIEW.test(small) && !holdsAside(small)) return null;
  const bare = coreOf(typed);
  return viewOf(bare, language) ?? asideOf(bare, /^\W*\/\s*\p{L}/u.test(typed), SENTENCE.test(typed), language);
}

/** A comma, and a full stop at the end: `Flashbacks, she called them.` */
const SENTENCE = /^\p{L}[^:(]*,.*\p{Ll}\.$/u;

const ARTICLE = /^(?:the|a|le|la|die|der|das|el|il|o|het|de) /;

/** The words of a line without what is drawn around them and without their article, to compare it with others of its file. */
export function labelWords(line: string): string {
  return coreOf(line).toLowerCase().replace(ARTICLE, '');
}

function coreOf(line: string): string {
  return oneSpaced((CORE.exec(line)?.[1] ?? '').replaceAll('‘', '’'));
}

/** Whether a line of other words says that what another line named is over: `end dream`, `/dream`. */
export function endsOther(words: string, language: string | null = null): string | null {
  const cut = withoutSide(words, ENDS, language);
  return cut === null || cut === '' ? null : cut.replace(ARTICLE, '');
}

function viewOf(bare: string, language: string | null): SceneLabel | null {
  const small = bare.toLowerCase();
  if (!ANY_VIEW.test(small)) return null;
  for (const [own, forms] of VIEWS) {
    if (!speaks([own], language)) continue;
    for (const [form, words] of forms) {
      if (!words.every((word) => small.includes(word)) || !endsLike(small, form)) continue;
      const found = viewPattern(form)
        .exec(bare)?.[1]
        ?.replace(/[’']s?$/u, '');
      if (found === undefined) continue;
      if (WHOLE_NAME.test(found) || NAMELESS.has(found.toLowerCase())) return { says: 'view', name: found };
    }
  }
  return null;
}

function asideOf(bare: string, isSlashed: boolean, isSentence: boolean, language: string | null): SceneLabel | null {
  const small = bare.toLowerCase();
  if (!holdsAside(small)) return null;
  if (speaksOf(BACKS, small, language))
    return { says: 'aside', word: '', ends: true, plain: /^back |^return /.test(small) };
  const whole = namedAside(small, language);
  if (whole) return { says: 'aside', word: small, ends: isSlashed && whole === 'weak', plain: whole === 'plain' };
  for (const [side, ends] of [
    [ENDS, true],
    [BEGINS, false],
  ] as const) {
    const rest = withoutSide(small, side, language);
    const named = rest === null ? null : namedAside(rest, language);
    if (rest !== null && named) return { says: 'aside', word: rest, ends, plain: true };
  }
  return isSentence ? null : tailed(small, language);
}

/** A cheap look for what every such line has: one of the words, whole, at the start of one of its own. */
const holdsAside = holdsWith([ASIDES, WEAK_ASIDES, BACKS].flatMap((table) => [...table.keys()]));

/** `Flashback: the night of the ball`, `Ida's flashback`, `Flashback - two years ago`. */
function tailed(small: string, language: string | null): SceneLabel | null {
  const [head, tail] = /[:(,–—-]/.test(small) ? small.split(/\s*(?:[:(,]|\s[–—-]+\s)\s*/u, 2) : [];
  if (head && tail && head !== small && tail.split(' ').length <= TAIL_WORDS) {
    const label = namedAside(head, language) === 'plain' ? null : asideOfSides(head, language);
    if (namedAside(head, language) === 'plain') return { says: 'aside', word: head, ends: false, plain: true };
    if (label) return label;
  }
  const owned = /['’]/.test(small) ? /^\p{L}+(?: \p{L}+)?(?:['’]s|s['’]) (.+)$/u.exec(small)?.[1] : undefined;
  if (owned && namedAside(owned, language) === 'plain') return { says: 'aside', word: owned, ends: false, plain: true };
  return null;
}

function asideOfSides(small: string, language: string | null): SceneLabel | null {
  const rest = withoutSide(small, ENDS, language);
  return rest !== null && namedAside(rest, language) ? { says: 'aside', word: rest, ends: true, plain: true } : null;
}

function namedAside(words: string, language: string | null): 'plain' | 'weak' | null {
  const word = words.replace(ARTICLE, '').replace(/ (?:scene|sequence|mode)$/, '');
  if (speaksOf(ASIDES, words, language) || speaksOf(ASIDES, word, language)) return 'plain';
  return speaksOf(WEAK_ASIDES, words, language) || speaksOf(WEAK_ASIDES, word, language) ? 'weak' : null;
}

/** A line without a word of `table` at its start or its end; null when it has none there. */
function withoutSide(words: string, table: WordTable, language: string | null): string | null {
  const tokens = words.split(/[\s:–—-]+/);
  for (let n = Math.min(3, tokens.length - 1); n > 0; n--) {
    if (speaksOf(table, tokens.slice(0, n).join(' '), language)) return tokens.slice(n).join(' ');
    if (speaksOf(table, tokens.slice(-n).join(' '), language)) return tokens.slice(0, -n).join(' ');
  }
  // Scripts without blanks: 回忆结束.
  if (tokens.length > 1 || /^[\p{ASCII}]*$/u.test(words)) return null;
  for (const [word, own] of table) {
    if (!/^\p{Lo}/u.test(word) || !words.endsWith(word) || word === words || !speaks(own, language)) continue;
    return words.slice(0, -word.length);
  }
  return null;
}

type WordTable = ReadonlyMap<string, readonly string[]>;

function speaksOf(table: WordTable, words: string, language: string | null): boolean {
  const own = table.get(words);
  return own !== undefined && speaks(own, language);
}

/** What a form has beside the name, the longest first. */
function wordsOf(form: string): readonly string[] {
  const words = form.split(/@(?:'?s|:?n|'\p{L}+)?|\s/u).filter((word) => word.length > 1);
  return words.length === 0 ? [form.replace('@', '')] : words.sort((a, b) => b.length - a.length);
}

/** Whether a line ends in the last word of a form, where that is no name: `inside` has the word of `@'s side`. */
function endsLike(small: string, form: string): boolean {
  const last = form.slice(form.lastIndexOf(' ') + 1);
  return last.includes('@') || small.endsWith(last);
}

const patterns = new Map<string, RegExp>();

/** A form as a pattern: its words in their order, the name where `@` stands, any sign or blanks between them. */
function viewPattern(form: string): RegExp {
  const known = patterns.get(form);
  if (known) return known;
  const tokens = form.split(' ').map((token) => {
    const [before = '', after] = token.split('@').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    if (after === undefined) return before;
    return before + ANY_NAME + (after === "'s" || after === 's' ? OWNED : after.replace("'", "['’]"));
  });
  const pattern = new RegExp(`^${tokens.join(SEPARATOR)}$`, 'iu');
  patterns.set(form, pattern);
  return pattern;
}
