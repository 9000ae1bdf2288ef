import sanitizeHtml from 'sanitize-html';
import { namedLooks } from '../looks/index.ts';
import type { Book, Publication, Resource } from '../model/index.ts';
import { blankMark } from '../package/mark.ts';
import { render } from '../render/index.ts';

/** Characters of a page that are shown: enough for what stands at its head. */
const SHOWN = 12_000;

/**
 * An HTML page with the same pages of a book in every named look, side by side: the title page, the beginning of the
 * story, and the page with the most kinds of passages. It asks for nothing from outside, and nothing in it runs.
 */
export function comparison(book: Book): string {
  const usual = render(book).value;
  const pages = pagesToShow(usual);
  const rows = namedLooks.map(({ name, summary, look }) => {
    const { resources, stylesheet } = render(book, { look }).value;
    const shown = pages.map((href) =>
      frame(
        resources.find((page) => page.href === href),
        stylesheet,
        `${name}: ${href}`,
      ),
    );
    return `<section>\n<h2>${name}</h2>\n<p>${escaped(summary)}</p>\n<div>\n${shown.join('\n')}\n</div>\n</section>\n`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<!-- ${blankMark} -->
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'">
<title>${escaped(book.title)}</title>
<style>
body { margin: 1.5rem; font: 1rem/1.4 sans-serif; background: #eee; color: #222; }
h2 { margin: 1.5rem 0 0; }
p { margin: 0.2rem 0 0.6rem; }
section > div { display: flex; flex-wrap: wrap; gap: 1rem; }
iframe { width: 22rem; height: 31rem; max-width: 100%; border: 1px solid #999; background: #fff; }
</style>
</head>
<body>
<h1>${escaped(book.title)}</h1>
${rows.join('')}</body>
</html>
`;
}

/** The title page, the first page of the story, and the page that has the most kinds of passages. */
function pagesToShow({ resources, spine }: Publication): readonly string[] {
  const byHref = new Map(resources.map((resource) => [resource.href, resource]));
  const story = spine.filter((href) => byHref.get(href)?.story);
  const kinds = (href: string): number =>
    new Set(String(byHref.get(href)?.content).match(/ class="[^"]*"|<(?:table|ul|ol|h2|em|hr)\b/g)).size;
  const [first] = story;
  const richest = story.filter((href) => href !== first).sort((a, b) => kinds(b) - kinds(a))[0];
  const title = spine.find((href) => href.startsWith('title-page'));
  return [title, first, richest].filter((href) => href !== undefined);
}

function frame(page: Resource | undefined, stylesheet: string, name: string): string {
  const xhtml = String(page?.content ?? '');
  const body = xhtml.slice(xhtml.indexOf('<body'), xhtml.lastIndexOf('</body>'));
  const start = body.length > SHOWN ? body.slice(0, body.lastIndexOf('\n', SHOWN)) : body;
  const cut = `<!DOCTYPE html>\n<style>\n${PAGE}${stylesheet}</style>\n${sanitizeHtml(start, SHOWABLE)}`;
  return `<iframe sandbox title="${escaped(name)}" srcdoc="${escaped(cut)}"></iframe>`;
}

/** What a browser is shown of a document: what a story may hold of markup, and how it is classed; no pictures, no links. */
const SHOWABLE: sanitizeHtml.IOptions = {
  allowedTags: sanitizeHtml.defaults.allowedTags.filter((name) => name !== 'a').concat(['ruby', 'rt', 'rp', 's']),
  allowedAttributes: { '*': ['class', 'lang', 'dir', 'colspan', 'rowspan', 'start'] },
};

/** The margins that a reader's own program would give. */
const PAGE = 'html { padding: 1.2rem; font-family: serif; }\n';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
