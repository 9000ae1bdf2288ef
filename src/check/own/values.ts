import type { Markup } from './markup.ts';
import { type CheckRule, elementRule } from './rule.ts';

/** Says whether an attribute may have a value. */
type Allows = (value: string) => boolean;

const oneOf =
  (...values: readonly string[]): Allows =>
  (value) =>
    values.includes(value.trim().toLowerCase());
const integer: Allows = (value) => /^\s*-?\d+\s*$/.test(value);
const positive: Allows = (value) => /^\s*0*[1-9]\d*\s*$/.test(value);
const count: Allows = (value) => /^\s*\d+\s*$/.test(value);

/** Values by attribute: those of any element, then those of one (HTML, "Attributes"; WAI-ARIA 1.2, 6.2.4). */
const VALUES: Readonly<Record<string, Allows>> = {
  dir: oneOf('ltr', 'rtl', 'auto'),
  lang: isLanguage,
  'xml:lang': isLanguage,
  'aria-hidden': oneOf('true', 'false'),
  'a href': isAddress,
  'ol start': integer,
  'li value': integer,
  'td colspan': positive,
  'th colspan': positive,
  'td rowspan': count,
  'th rowspan': count,
  'meta charset': oneOf('utf-8'),
};

/** Values that an attribute can't have. Books of EPUB 2 follow other tables and are left alone. */
export const values: CheckRule = elementRule(
  'values',
  'values that an attribute can’t have',
  'error',
  (element, book) => {
    if (!book.version.startsWith('3')) return null;
    for (const [name, value] of Object.entries(element.attributes)) {
      const row = [`${element.name} ${name}`, name].find((key) => Object.hasOwn(VALUES, key));
      const allows = row === undefined ? undefined : VALUES[row];
      if (allows && !allows(value)) return `“${value.slice(0, 40)}” is no value for “${name}”`;
    }
    return twoLanguages(element);
  },
);

function twoLanguages({ attributes }: Markup): string | null {
  const { lang, 'xml:lang': xml } = attributes;
  if (lang === undefined || xml === undefined || lang.toLowerCase() === xml.toLowerCase()) return null;
  return `“lang” says ${lang} and “xml:lang” ${xml}`;
}

/** RFC 3066: letters, then letters and digits, in pieces of at most eight; nothing says that none is known. */
function isLanguage(value: string): boolean {
  return value === '' || /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(value);
}

/** Whether an address can be one: with a host where its kind has hosts. */
function isAddress(value: string): boolean {
  const address = value.trim();
  return !/^[a-z][a-z\d+.-]*:/i.test(address) || URL.canParse(address);
}
