import { type CheckRule, elementRule } from './rule.ts';

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
