// Stories in the shape of what people post: a header, notes, chapters, drawn breaks, lines that are wrapped or not.
import { chooser, generatedParagraphs } from './generated.mjs';
import { hasRealProse, realParagraphs } from './real.mjs';

const NOUNS = 'lantern harbour window kettle ledger bridge garden letter engine shadow river ladder orchard'.split(' ');
const KINDS = 'old quiet narrow bright careful broken distant warm green heavy patient'.split(' ');
const BREAKS = ['* * *', '~*~*~', '***', '-----', '#', '<>'];

/** Whose words the stories are made of, for whoever reads the figures. */
export const proseIs = hasRealProse
  ? 'prose of ../shared/gold/dev'
  : 'generated prose (no ../shared/gold/dev beside the project)';

/** A paragraph's words in lines of 70 columns. */
function wrapped(text) {
  return text.replace(/(.{1,70})(?: |$)/g, '$1\n').trimEnd();
}

/** Words of the novels are English; other languages are generated. */
function paragraphsOf({ seed, language }) {
  return language === 'en' && hasRealProse ? realParagraphs(seed) : generatedParagraphs(seed, language);
}

/**
 * A story as chapters of paragraphs and drawn scene breaks. `length` is of a chapter, in characters; `wrap` breaks
 * its lines, as every second seed does. Gives one object a chapter: title, and blocks of text; `* * *` is a break.
 */
export function chaptersOf(shape) {
  const { chapters, length, paragraphs = Infinity, seed = 1, language = 'en', wrap = seed % 2 === 1 } = shape;
  const { pick } = chooser(seed);
  const next = paragraphsOf({ seed, language });
  return Array.from({ length: chapters }, (_, i) => {
    const blocks = [];
    for (let size = 0, n = 0; size < length && n < paragraphs; n++) {
      const text = next();
      blocks.push(wrap && language !== 'ja' ? wrapped(text) : text);
      size += text.length;
      if (n % 20 === 19 && size < length - 500) blocks.push('* * *');
    }
    return { title: `Chapter ${i + 1}: The ${pick(KINDS)} ${pick(NOUNS)}`, blocks };
  });
}

/** A title of its own for each of some hundred seeds: books of one title would have the same cover. */
export function titleOf({ seed = 1 }) {
  const word = (list, at) => list[at % list.length].replace(/^./, (letter) => letter.toUpperCase());
  return `The ${word(KINDS, seed)} ${word(NOUNS, Math.floor(seed / KINDS.length))}`;
}

/** What stands above a posted story; every third has no more than a title and who wrote it. */
function headerOf(shape) {
  const title = titleOf(shape);
  if (shape.seed % 3 === 0) return `${title}\nby A. Nobody`;
  return [
    `Title: ${title}`,
    'Author: A. Nobody',
    'E-mail: nobody@example.org',
    'Rating: PG-13',
    'Pairing: Marta/Elias',
    'Summary: A ferry is late, a letter is early, and nobody on the island remembers who had the key to the\nboathouse.',
    'Disclaimer: The island belongs to the sea. I only borrow it, and make no money with it.',
    'Archive: Please ask first.',
  ].join('\n');
}

const NOTE = "Author's note: Thanks to my beta readers, who found every comma that I had lost. Feedback is welcome!";

/** The story as plain text: the header of a post, a note before every second story and behind every fourth. */
export function asText({ seed = 1, ...shape }) {
  const given = { ...shape, seed };
  const drawn = BREAKS[seed % BREAKS.length];
  const body = chaptersOf(given).map(({ title, blocks }) =>
    [title, ...blocks.map((block) => (block === '* * *' ? drawn : block))].join('\n\n'),
  );
  const before = seed % 2 === 0 ? `${NOTE}\n\n\n` : '';
  const behind = seed % 4 === 0 ? `\n\n${NOTE}` : '';
  return `${headerOf(given)}\n\n\n${before}${body.join('\n\n\n')}\n\nTHE END${behind}\n`;
}

/**
 * The same story as Markdown, for the programs that read no plain text. Given a folder of pictures, each chapter shows
 * one of its own.
 */
export function asMarkdown({ pictures = null, ...shape }) {
  const shown = (i) => (pictures === null ? [] : [`![A plan](${pictures}/${i + 1}.png)`]);
  const body = chaptersOf(shape).map(({ title, blocks }, i) => [`# ${title}`, ...shown(i), ...blocks].join('\n\n'));
  return `---\ntitle: ${titleOf(shape)}\nauthor: A. Nobody\n---\n\n${body.join('\n\n')}\n`;
}

/** A block of text as an element of a page. */
function asElement(text) {
  if (text === '* * *') return '<hr/>';
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<p>${safe.replace(/([*_])([\w ]+)\1/g, '<em>$2</em>')}</p>`;
}

/** The chapters of the same story as markup, a heading and paragraphs each. */
export function asPages(shape) {
  return chaptersOf(shape).map(({ title, blocks }) => [`<h2>${title}</h2>`, ...blocks.map(asElement)].join('\n'));
}

/** The same story as a web page. */
export function asHtml(shape) {
  return `<!DOCTYPE html>\n<title>${titleOf(shape)}</title>\n<body>\n${asPages(shape).join('\n')}\n</body>\n`;
}
