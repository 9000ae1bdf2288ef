import { pathFrom } from '../../markup/write.ts';
import type { Finding } from '../engine.ts';
import type { OpenBook } from './archive.ts';
import type { Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

const ID = 'notes';

/** Marks of notes that open none, and footnotes that no mark opens: some readers show those nowhere else. */
export const notes: CheckRule = {
  id: ID,
  summary: 'marks of notes that are no links, footnotes that nothing leads to',
  find(book) {
    const targets = targetsIn(book);
    return book.documents.flatMap(({ path, elements }) =>
      elements.flatMap((element): readonly Finding[] => {
        const message = complaint(path, element, targets);
        return message === null ? [] : [{ id: ID, severity: 'warning', message, where: `${path}:${element.line}` }];
      }),
    );
  },
};

/** Every place that a link leads to. */
function targetsIn({ documents }: OpenBook): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const { path, elements } of documents) {
    for (const { name, attributes } of elements) {
      const href = name === 'a' ? (attributes.href ?? '') : '';
      const hash = href.indexOf('#');
      if (hash >= 0) targets.add(`${pathFrom(path, href) ?? ''}#${href.slice(hash + 1)}`);
    }
  }
  return targets;
}

function complaint(path: string, { name, attributes }: Markup, targets: ReadonlySet<string>): string | null {
  const means = (word: string): boolean =>
    attributes.role === `doc-${word}` || (attributes['epub:type']?.split(/\s+/).includes(word) ?? false);
  if (means('noteref') && (name !== 'a' || !attributes.href))
    return 'the mark of a note is no link, so it opens nothing';
  if (name !== 'aside' || !means('footnote') || targets.has(`${path}#${attributes.id ?? ''}`)) return null;
  return 'nothing leads to this footnote, and some readers show footnotes only when they are opened';
}

/** WAI-ARIA 1.2, "Definition of Roles", without the abstract ones. */
const ARIA =
  'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading img insertion link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem';
/** DPUB-ARIA 1.1, after `doc-`. */
const PUBLISHING =
  'abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter colophon conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata example footnote foreword glossary glossref index introduction noteref notice pagebreak pagefooter pageheader pagelist part preface prologue pullquote qna subtitle tip toc';
const ROLES: ReadonlySet<string> = new Set([...ARIA.split(' '), ...PUBLISHING.split(' ').map((name) => `doc-${name}`)]);

/** Roles that no assistive technology knows. */
export const roles: CheckRule = elementRule(
  'roles',
  'roles that ARIA and DPUB-ARIA do not know',
  'error',
  (element) => {
    const role = element.attributes.role;
    if (role === undefined) return null;
    const unknown = role.split(/\s+/).filter((name) => !ROLES.has(name));
    return unknown.length === 0 ? null : `there is no role “${unknown.join(' ')}”`;
  },
);

/** Prefixes that need no declaration in content documents (EPUB 3.3, "Reserved prefixes"). */
const RESERVED: ReadonlySet<string> = new Set(['msv', 'prism']);

/** Meanings (`epub:type`) from vocabularies that the page does not declare. */
export const vocabularies: CheckRule = elementRule(
  'vocabularies',
  'meanings from vocabularies that are not declared',
  'error',
  (element) => {
    const type = element.attributes['epub:type'];
    if (type === undefined || !type.includes(':')) return null;
    const declared = declaredBy(element);
    const unknown = type
      .split(/\s+/)
      .map((term) => /^([^:\s]*):/.exec(term)?.[1])
      .find((prefix) => prefix !== undefined && !RESERVED.has(prefix) && !declared.has(prefix));
    return unknown === undefined ? null : `the vocabulary “${unknown}” is not declared`;
  },
);

function declaredBy(element: Markup): ReadonlySet<string> {
  let root = element;
  while (root.parent) root = root.parent;
  const prefixes = root.attributes['epub:prefix'] ?? '';
  return new Set([...prefixes.matchAll(/(?<![^\s:])([^\s:]+):\s+\S+/g)].map(([, prefix = '']) => prefix));
}
