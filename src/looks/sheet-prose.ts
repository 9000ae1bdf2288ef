import type { Look } from './look.ts';

/**
 * The part of a stylesheet that sets the running text: paragraphs, headings, openings, scenes, verse, letters. `language`
 * is the book's tag.
 */
export function proseSheet(look: Look, language: string): string {
  return [paragraphs(look, language), headings(look), openings(look), scenes(look), EXTRACTS, messages(look)].join(
    '\n',
  );
}

/** Space between paragraphs that are parted by it, and the indent of those that are not. */
const [SPACE, INDENT] = ['0.8em', '1.4em'];

/**
 * Indents of books in which every paragraph has one, the first of a chapter too: a sign in Japanese and
 * Korean ones, two in Chinese ones (“line head indent” in the W3C’s requirements for Japanese and Chinese text layout).
 */
const INDENT_OF_ALL: Readonly<Record<string, string>> = { ja: '1em', ko: '1em', zh: '2em' };

function paragraphs(look: Look, language: string): string {
  const indentOfAll = INDENT_OF_ALL[language.split('-')[0] ?? ''];
  const { paragraphs, align, lineHeight, font } = look;
  const isSpaced = paragraphs === 'spaced' || paragraphs === 'both';
  const isIndented = paragraphs === 'indented' || paragraphs === 'both';
  const words = look.hyphens === 'reader' ? null : hyphens(look.hyphens === 'yes' ? 'auto' : 'none');
  return [
    '/* Page and paragraphs */\n',
    rule('body', 'margin: 0', 'padding: 0', font === null ? null : `font-family: ${fontFamily(font, 'Story')}`),
    rule(
      'p',
      paragraphs === 'reader' ? null : `margin: ${isSpaced ? `0 0 ${SPACE} 0` : '0'}; padding: 0`,
      paragraphs === 'reader' ? null : `text-indent: ${isIndented ? (indentOfAll ?? INDENT) : '0'}`,
      align === 'reader' ? null : `text-align: ${align}`,
      lineHeight === null ? null : `line-height: ${lineHeight}`,
      words,
      'widows: 2; orphans: 2',
    ),
    rule('p.first', paragraphs === 'reader' || (isIndented && indentOfAll) ? null : 'text-indent: 0'),
    PARAGRAPHS,
    rule(
      'h1, h2, h3, h4, h5, h6, pre, code, dt, nav, td, th, a, p.center, p.right, p.box, div.verse p, p.author, p.series',
      look.hyphens === 'reader' ? null : hyphens('none'),
    ),
  ].join('');
}

const PARAGRAPHS = `p.center { text-indent: 0; text-align: center; }
p.right { text-indent: 0; text-align: right; }
p.box { margin: 1.2em 5%; padding: 0.5em 1em; border: 1px solid; text-indent: 0; text-align: left; page-break-inside: avoid; }
p.display { margin: 1em 8%; text-indent: 0; text-align: center; }
a { color: inherit; text-decoration: underline; }
code, pre { font-family: monospace; font-size: 0.9em; }
pre { margin: 1em 0; white-space: pre-wrap; text-align: left; }
sup, sub { font-size: 0.75em; line-height: 0; }
`;

/** Lines of white above a chapter that begins lower on its page. */
const SUNK = '5em';

function headings(look: Look): string {
  const isModern = look.headingFont !== null;
  const align = isModern ? 'left' : 'center';
  const top = look.chapterPage === 'sunk' ? SUNK : '2.4em';
  const face = fontFamily(look.headingFont, 'Heading');
  return [
    '/* Headings */\n',
    rule(
      'h1, h2, h3, h4, h5, h6',
      'margin: 1.8em 0 0.8em 0',
      `text-align: ${align}`,
      'text-indent: 0',
      `font-weight: ${isModern ? 'bold' : 'normal'}`,
      face === null ? null : `font-family: ${face}`,
      'line-height: 1.25',
      'page-break-after: avoid; page-break-inside: avoid',
    ),
    rule('h1', `margin: ${top} 0 2em 0`, 'font-size: 1.6em'),
    rule('h2', 'font-size: 1.25em'),
    rule('h3', 'font-size: 1.1em', isModern ? null : 'font-style: italic'),
    rule('h4, h5, h6', 'font-size: 1em', isModern ? null : 'font-style: italic'),
    rule(
      'span.label',
      'font-size: 0.75em',
      isModern ? 'font-weight: normal' : 'letter-spacing: 0.12em; text-transform: uppercase',
    ),
    // Small above a title, a label is the whole heading where there is none.
    isModern ? rule('span.alone', 'font-size: 1em; font-weight: bold') : '',
    rule('span.title', 'line-height: 1.3'),
    rule('section.untitled, section.front', `padding-top: ${look.chapterPage === 'sunk' ? SUNK : '3em'}`),
    rule('section.volume h1', 'margin-top: 5em', 'font-size: 1.8em'),
  ].join('');
}

/** The span around a chapter's first words stands in every book; a look decides what is seen of it. */
function openings({ openings }: Look): string {
  switch (openings) {
    case 'plain':
      return '';
    case 'small-caps':
      return '/* Openings */\nspan.opening { font-variant: small-caps; letter-spacing: 0.04em; }\n';
    case 'raised':
      return '/* Openings */\np.opens:first-letter { font-size: 1.9em; line-height: 1; }\n';
    case 'drop-cap':
      return `/* Openings */
p.opens:first-letter { float: left; margin: 0.06em 0.08em 0 0; font-size: 3.1em; line-height: 0.82; }
span.opening { font-variant: small-caps; }
`;
  }
}

function scenes({ ornament, paragraphs }: Look): string {
  const gap = paragraphs === 'spaced' ? '1.8em' : '1.6em';
  const line = `hr.scene-break { margin: ${gap} 42% ${gap} 42%; padding: 0; border: 0; border-top: 1px solid; height: 0; }\n`;
  const blank = `hr.scene-break { margin: ${gap} 0; padding: 0; border: 0; height: 0; }\n`;
  const hidden = 'hr.scene-break { margin: 0; padding: 0; border: 0; height: 0; }\n';
  const drawn = `p.ornament { margin: ${gap} 0; text-indent: 0; text-align: center; page-break-after: avoid; }
img.ornament { max-width: 40%; max-height: 3em; }
`;
  const rows = ornament === 'line' ? line : ornament === 'blank' ? blank : hidden + drawn;
  return `/* Scenes */
${rows}p.dateline { text-indent: 0; text-align: left; font-style: italic; page-break-after: avoid; }
p.dateline em { font-style: normal; }
p.dateline + p.first { margin-top: 0.8em; }
p.missing-picture { margin: 0.8em 1.5em; text-indent: 0; text-align: center; font-style: italic; }
p.scene-label { margin: 0.4em 0 0.8em 0; text-indent: 0; text-align: center; font-weight: bold; page-break-after: avoid; }
p.continued { margin-top: 2em; text-indent: 0; text-align: right; font-style: italic; page-break-before: avoid; }
p.the-end { margin-top: 2em; text-indent: 0; text-align: center; letter-spacing: 0.1em; page-break-before: avoid; }
`;
}

const EXTRACTS = `/* Quotations, letters, verse */
blockquote { margin: 1em 6%; padding: 0; }
blockquote.letter { margin: 1.2em 5%; padding: 0 0 0 1em; border-left: 1px solid; }
blockquote.letter p { margin-bottom: 0.4em; text-indent: 0; }
div.script { margin: 1.2em 3%; }
div.script p { margin: 0 0 0.4em 0; padding: 0 0 0 1.5em; text-indent: -1.5em; text-align: left; }
div.verse { margin: 1em 6%; }
div.verse p { margin: 0 0 0.8em 0; text-indent: 0; text-align: left; page-break-inside: avoid; }
blockquote div.verse { margin: 0; }
div.verse br { display: none; }
span.line { display: block; padding-left: 3em; text-indent: -3em; }
${[1, 2, 3, 4, 5, 6, 7, 8].map((step) => `span.indent-${step} { padding-left: ${step + 3}em; }\n`).join('')}`;

function messages({ messages }: Look): string {
  if (messages === 'script')
    return `/* Messages */
${SENDER}div.messages { margin: 1.2em 3%; }
p.message { margin: 0 0 0.4em 0; padding: 0 0 0 1.5em; text-indent: -1.5em; text-align: left; page-break-inside: avoid; }
`;
  return `/* Messages */
${SENDER}div.messages { margin: 1.2em 3%; }
p.message { margin: 0.45em 18% 0.45em 0; padding: 0.3em 0.8em; border: 1px solid; border-radius: 0.7em; text-indent: 0; text-align: left; page-break-inside: avoid; }
p.reply { margin: 0.45em 0 0.45em 18%; }
`;
}

/** Declarations of a rule; those that a look leaves out are null. */
function rule(selector: string, ...declarations: readonly (string | null)[]): string {
  const kept = declarations.filter((declaration) => declaration !== null);
  return kept.length === 0 ? '' : `${selector} { ${kept.join('; ')}; }\n`;
}

/** Hyphenation in every spelling that engines know, oldest first (RMSDK, EPUB 3.0, WebKit, CSS Text 3). */
function hyphens(value: 'auto' | 'none'): string {
  return `adobe-hyphenate: ${value}; -epub-hyphens: ${value}; -webkit-hyphens: ${value}; hyphens: ${value}`;
}

/** The `font-family` that a font of a look is known by; null when it is the reader's own. */
function fontFamily(font: string | null, own: string): string | null {
  if (font === null) return null;
  return font === 'serif' || font === 'sans-serif' ? font : `"${own}", ${/sans/i.test(font) ? 'sans-serif' : 'serif'}`;
}

/** Who sends a message stands out by weight alone, which grey screens show. */
const SENDER = 'span.sender { font-weight: bold; }\n';
