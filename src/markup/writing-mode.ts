import { memberOf } from '../model/index.ts';
import { classesOf, type ElementNode } from './tree.ts';

/** Lines that run from top to bottom, with the names that older sheets have for it (CSS Writing Modes 3, and SVG 1.1). */
const VERTICAL = /(?:^|[;\s{-])writing-mode\s*:\s*(?:vertical-rl|tb-rl|tb)\b/i;
const WHOLE_PAGE: Readonly<Record<string, string>> = { html: 'html', body: 'html', ':root': 'html' };

/** The selectors of a sheet that set lines from top to bottom: `html` for the whole page, and classes as `.vrtl`. */
export function verticalSelectors(sheet: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!VERTICAL.test(sheet)) return found;
  for (const rule of sheet.split('}')) {
    const open = rule.lastIndexOf('{');
    if (open < 0 || !VERTICAL.test(rule.slice(open))) continue;
    for (const selector of rule.slice(0, open).split(',')) {
      const from = Math.max(...['{', ';', '/'].map((sign) => selector.lastIndexOf(sign)));
      const name = selector
        .slice(from + 1)
        .trim()
        .toLowerCase();
      found.add(memberOf(WHOLE_PAGE, name) ?? name.replace(/^(?:html|body)(?=\.)/, ''));
    }
  }
  return found;
}

/** Whether a page's `html` or `body` says, by itself or by the sheet's selectors, that its lines run from top to bottom. */
export function isVertical(element: ElementNode, selectors: ReadonlySet<string>): boolean {
  return (
    selectors.has('html') ||
    VERTICAL.test(element.attributes.style ?? '') ||
    classesOf(element).some((name) => selectors.has(`.${name.toLowerCase()}`))
  );
}
