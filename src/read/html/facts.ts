import { type LabelKey, labelKey } from '../../header/labels.ts';
import { listMembers } from '../../header/lists.ts';
import { partValue } from '../../header/part-mark.ts';
import { sayingAt } from '../../header/signature.ts';
import { type ElementNode, findAll, lastLine, textOf } from '../../markup/tree.ts';
import type { Field, Place, Removal, Speaker, StatedFact } from '../../model/index.ts';
import { languageTag } from '../../words/language-names.ts';
import { readSeries } from '../../words/series-place.ts';

/** A fact that a format declares: `values` has several members when the format itself parts them. */
export interface Fact {
  readonly key: LabelKey;
  /** As typed, without its colon. */
  readonly label: string;
  readonly values: readonly string[];
  readonly place: Place;
}

/** A fact by its label; one value of a list field is cut into its members. */
export function fact(label: string, values: readonly string[], place: Place): Fact {
  const key = labelKey(label) ?? 'other';
  const [only] = values;
  return { key, label, values: values.length === 1 && only !== undefined ? listMembers(key, only) : values, place };
}

/** What facts of a page, of front matter or of a document's properties state. */
export function pageFacts(facts: readonly Fact[], by: Speaker): readonly StatedFact[] {
  return facts.flatMap((given) => statedBy(given, by));
}

function statedBy({ key, label, values: typed, place }: Fact, by: Speaker): readonly StatedFact[] {
  const values = typed.map((value) => value.trim()).filter((value) => value !== '');
  const text = values.join(', ');
  const field = (as: Field['key']): StatedFact => ({
    kind: 'field',
    field: { key: as, label, values, place, ...(as === 'other' && by === 'front-matter' ? { filed: true } : {}) },
    by,
    place,
  });
  if (values.length === 0) return [];
  switch (key) {
    case 'title':
    case 'subtitle':
      return [{ kind: key, value: text, by, place }];
    case 'author':
      return values.map((value) => ({ kind: 'author', value, by, place }));
    case 'warnings':
    case 'part-warnings':
      return values.map((value) => ({ kind: 'warning', value, by, place }));
    case 'language': {
      const tag = languageTag(text);
      return [tag === null ? field('other') : { kind: 'language', value: tag, by, place }];
    }
    case 'series':
      return [{ kind: 'series', series: readSeries(text), by, place }];
    case 'part': {
      const part = partValue(text);
      return [part === null ? field('other') : { kind: 'part', part, by, place }];
    }
    default:
      return [field(key)];
  }
}

/** How forums name what a member has set below every post, and blogs a remark of the story's own author. */
const SIGNATURE = /^(?:[a-z]+[-_])?sig(?:nature)?s?(?:[-_](?:text|content|body|wrap(?:per)?|inner))?$/i;
const AUTHORS =
  /^(?:by-?(?:post-?|blog-?)?author|(?:comment|reply)-by-?author|author-?(?:comment|reply)|blog-author(?:-comment)?)$/i;

/** How sites name what an author says of themselves beside a story. */
const OF_THEMSELVES =
  /^(?:(?:post|entry|about|blog)[-_])?author[-_]?(?:bio|description|about)(?:[-_](?:text|content))?$|^profile-textblock$/i;

/** Whether an element is named for what a member has set below every post. */
export function isSignature({ attributes: { class: names = '', id = '' } }: ElementNode): boolean {
  return SIGNATURE.test(id) || names.split(/\s+/).some((name) => SIGNATURE.test(name));
}

/** Whether an element is named for what the author of a page says: below the story, among the remarks, of themselves. */
function isAuthors({ attributes: { class: names = '' } }: ElementNode): boolean {
  return (
    names.split(/\s+/).some((name) => AUTHORS.test(name) || OF_THEMSELVES.test(name)) || /^widget Profile$/.test(names)
  );
}

/** Whether what an element says is a fact of the story or of a member: it leaves as a whole. */
export function isSigned(element: ElementNode): boolean {
  return isSignature(element) || isAuthors(element);
}

/** A thread in which so many members say something of their own is talk. */
const MOST_SAYINGS = 20;

/** What members say below their posts, and authors below their stories and of themselves, each once, where it was left out with the site around the story. */
export function sayingsOfMembers(
  root: ElementNode,
  removals: readonly Removal[],
  source: string,
): readonly StatedFact[] {
  const wordsOf = (kind: string): readonly string[] =>
    removals.filter(({ name }) => name === kind).map(({ text }) => text.replace(/\s+/g, ' '));
  const [around, remarks] = [wordsOf('site-furniture'), wordsOf('readers-remark')];
  const gone = [...around, ...remarks];
  const sayings = new Map<string, readonly StatedFact[]>();
  for (const element of gone.length === 0 ? [] : findAll(root, isSigned)) {
    const text = textOf(element);
    if (sayings.has(text) || sayings.size >= MOST_SAYINGS) continue;
    const place = { source, line: element.line, endLine: lastLine(element) };
    // What a reader has set below a remark is the reader's.
    const where = isAuthors(element) ? gone : around;
    sayings.set(text, where.some((words) => words.includes(text)) ? sayingAt([text], place, 'page') : []);
  }
  return [...sayings.values()].flat();
}
