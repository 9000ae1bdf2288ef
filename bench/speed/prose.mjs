// Generated prose: the same seed gives the same story everywhere.

const NOUNS =
  'lantern harbour window morning kettle ledger bridge garden letter corner engine shadow river pocket ladder orchard curtain winter ferry stranger captain kitchen silence'.split(
    ' ',
  );
const VERBS = 'carried watched remembered followed mended opened counted lost found answered crossed painted'.split(
  ' ',
);
const KINDS = 'old quiet narrow bright careful broken distant warm green heavy patient'.split(' ');
const PEOPLE = ['Marta', 'Elias', 'Joan', 'Tobias', 'Ines', 'Wren', 'the captain', 'her brother'];

/** A source of choices; mulberry32. */
function chooser(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: (list) => list[Math.floor(next() * list.length)] };
}

function sentence({ next, pick }) {
  const said = `${pick(PEOPLE)} ${pick(VERBS)} the ${pick(KINDS)} ${pick(NOUNS)} and ${pick(VERBS)} the ${pick(NOUNS)} by the ${pick(KINDS)} ${pick(NOUNS)}`;
  const words = said[0].toUpperCase() + said.slice(1);
  const form = next();
  if (form < 0.15) return `"${words}," said ${pick(PEOPLE)}, "and it's the ${pick(NOUNS)} that isn't ${pick(KINDS)}."`;
  if (form < 0.2) return `${words}--${pick(KINDS)}, *very* ${pick(KINDS)}...`;
  if (form < 0.25) return `"Don't you see the ${pick(NOUNS)}?" ${pick(PEOPLE)} asked.`;
  return words + pick(['.', '.', '.', '!', '?']);
}

function paragraph(choose) {
  return Array.from({ length: 1 + Math.floor(choose.next() * 6) }, () => sentence(choose)).join(' ');
}

/** A paragraph's words in lines of 70 columns. */
function wrapped(text) {
  return text.replace(/(.{1,70})(?: |$)/g, '$1\n').trimEnd();
}

/**
 * A story as chapters of paragraphs and drawn scene breaks. `length` is of a chapter, in characters; `wrap` breaks
 * its lines. Gives one object a chapter: title, and blocks of text, `* * *` for a break.
 */
function chaptersOf({ chapters, length, paragraphs = Infinity, wrap = false, seed = 1 }) {
  const choose = chooser(seed);
  return Array.from({ length: chapters }, (_, i) => {
    const blocks = [];
    for (let size = 0, n = 0; size < length && n < paragraphs; n++) {
      const text = paragraph(choose);
      blocks.push(wrap ? wrapped(text) : text);
      size += text.length;
      if (n % 12 === 11) blocks.push('* * *');
    }
    return { title: `Chapter ${i + 1}: The ${choose.pick(KINDS)} ${choose.pick(NOUNS)}`, blocks };
  });
}

/** A title of its own for each of some hundred seeds: books of one title would have the same cover. */
function titleOf({ seed = 1 }) {
  const word = (list, at) => list[at % list.length].replace(/^./, (letter) => letter.toUpperCase());
  return `The ${word(KINDS, seed)} ${word(NOUNS, Math.floor(seed / KINDS.length))}`;
}

/** The story as plain text with a typed header. */
export function asText(shape) {
  const body = chaptersOf(shape).map(({ title, blocks }) => [title, ...blocks].join('\n\n'));
  return `Title: ${titleOf(shape)}\nAuthor: A. Nobody\nRating: PG\n\n\n${body.join('\n\n\n')}\n\nTHE END\n`;
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

/** The same story as a web page. */
export function asHtml(shape) {
  const block = (text) => (text === '* * *' ? '<hr>' : `<p>${text.replace(/\*(\w+)\*/g, '<em>$1</em>')}</p>`);
  const body = chaptersOf(shape).map(({ title, blocks }) => [`<h2>${title}</h2>`, ...blocks.map(block)].join('\n'));
  return `<!DOCTYPE html>\n<title>${titleOf(shape)}</title>\n<body>\n${body.join('\n')}\n</body>\n`;
}
