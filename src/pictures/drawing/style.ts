import { PROPERTIES, type SafeValue, safeValue } from './allowed.ts';

/** One property with its value, and the parts of the drawing that the value refers to. */
export interface Declaration extends SafeValue {
  readonly property: string;
}

/** A rule of a drawing's style sheet. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** Style sheets longer than this, or of more rules, are no drawing's. */
const [MOST_LETTERS, MOST_RULES] = [500_000, 2000];
/** What a selector is made of: names, classes, ids, attributes, and how they stand to each other. */
const SELECTOR = /^[\p{L}\p{N}\s_.,#*>+~:()[\]="'-]{1,2000}$/u;

/** The declarations of a `style` attribute that are taken over. */
export function declarationsOf(style: string): readonly Declaration[] {
  return style.split(';').flatMap((text) => {
    const colon = text.indexOf(':');
    return colon < 0 ? [] : declaration(text.slice(0, colon), text.slice(colon + 1));
  });
}

/** The rules of a style sheet that are taken over. Throws an Error for one beyond measure. */
export async function rulesOf(sheet: string): Promise<readonly StyleRule[]> {
  if (sheet.length > MOST_LETTERS) throw new Error('the drawing is beyond measure');
  const { parse } = await import('css-tree');
  const tree = parse(sheet, { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false });
  const rules: StyleRule[] = [];
  if (tree.type !== 'StyleSheet') return rules;
  for (const rule of tree.children) {
    if (rule.type !== 'Rule' || rule.prelude.type !== 'Raw' || !SELECTOR.test(rule.prelude.value)) continue;
    const declarations = [...rule.block.children].flatMap((item) =>
      item.type === 'Declaration' && item.value.type === 'Raw' ? declaration(item.property, item.value.value) : [],
    );
    if (declarations.length > 0) rules.push({ selector: rule.prelude.value.trim(), declarations });
    if (rules.length > MOST_RULES) throw new Error('the drawing is beyond measure');
  }
  return rules;
}

function declaration(name: string, given: string): readonly Declaration[] {
  const [property, value] = [name.trim().toLowerCase(), given.trim()];
  const safe = value === '' || !PROPERTIES.has(property) ? null : safeValue(value);
  return safe === null ? [] : [{ property, ...safe }];
}
