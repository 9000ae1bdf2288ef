import { type KindleRule, placeIn, refusal } from './rule.ts';

const ID = 'kindle-variables';
/** A custom property set or used (CSS Custom Properties, 2 and 3). */
const VARIABLE = /(?:^|[{;\s"'])(--[\w-]+)\s*:|\bvar\(\s*(--[\w-]+)/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>|\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** CSS variables, in stylesheets and in the styles of documents. */
export const variables: KindleRule = {
  id: ID,
  summary: 'CSS variables',
  find: ({ xml, css: sheets }) =>
    [...sheets, ...xml].flatMap(([path, text]) =>
      (sheets.has(path) ? [{ css: text, at: 0 }] : stylesIn(text)).flatMap(({ css, at }) => {
        const bare = css.replace(COMMENT, (comment) => ' '.repeat(comment.length));
        const [found] = bare.matchAll(VARIABLE);
        if (found === undefined) return [];
        const message = `the style uses the variable ${found[1] ?? found[2]}`;
        return [refusal(ID, message, placeIn(path, text, at + found.index))];
      }),
    ),
};

/** The styles that a document holds, with where they begin. */
function stylesIn(text: string): readonly { readonly css: string; readonly at: number }[] {
  return [...text.matchAll(STYLE)].map((match) => {
    const css = match[1] ?? match[2] ?? match[3] ?? '';
    return { css: ` ${css}`, at: match.index + match[0].lastIndexOf(css) - 1 };
  });
}
