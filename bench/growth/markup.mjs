// Markup that costs much time when a reader looks back or ahead at every tag. Each is a function from a size to the
// body of a page, a document of Word (docx), of LibreOffice (odt), or a rich text (rtf).

const LINE = 'She went down to the harbour and waited there for the boat.';

function upTo(size, piece) {
  let text = '';
  for (let i = 0; text.length < size; i++) text += typeof piece === 'function' ? piece(i) : piece;
  return text;
}

const repeat = (piece) => (size) => upTo(size, piece);
/** Nested as deep as the size allows, and closed again. */
const nested =
  (open, close, inside = LINE) =>
  (size) => {
    const depth = Math.floor(size / (open.length + close.length));
    return open.repeat(depth) + inside + close.repeat(depth);
  };

export const pages = {
  'nested tags': nested('<div>', '</div>'),
  'nested tags never closed': (size) => upTo(size, '<div>') + LINE,
  'nested emphasis': nested('<i><b>', '</b></i>'),
  'emphasis never closed': repeat('<p><b><i>a'),
  'nested quotations': nested('<blockquote>', '</blockquote>'),
  'nested lists': nested('<ul><li>', '</li></ul>'),
  'nested tables': nested('<table><tr><td>', '</td></tr></table>'),
  'nested spans': nested('<span>', '</span>'),
  'closing tags': repeat('</div></b>'),
  'open angles': repeat('<a '),
  'open comments': repeat('<!--'),
  'open titles': repeat('<title>'),
  'open scripts': repeat('<script>'),
  'open styles': repeat('<style>'),
  'open tags of every kind': repeat('<p><li><td><dt><option><h1>'),
  paragraphs: repeat(`<p>${LINE}</p>`),
  'line breaks': repeat('a<br>'),
  'double line breaks': repeat(`${LINE}<br><br>`),
  'lines of a div': repeat(`<div>${LINE}</div>`),
  'empty tags': repeat('<p></p>'),
  'hard spaces': repeat('<p>&nbsp;</p>'),
  rules: repeat(`<p>${LINE}</p><hr>`),
  headings: repeat((i) => `<h2>Chapter ${i + 1}</h2><p>${LINE}</p>`),
  'headings alone': repeat((i) => `<h2>${i + 1}</h2>`),
  'centred lines': repeat(`<p align="center">The Boat</p><p>${LINE}</p>`),
  'bold lines': repeat(`<p><b>The Boat</b></p><p>${LINE}</p>`),
  'a long attribute': (size) => `<p title="${'a'.repeat(size)}">${LINE}</p>`,
  'a long attribute never closed': (size) => `<p>${LINE}</p><p title="${'a '.repeat(size / 2)}`,
  'many attributes': (size) => `<p ${upTo(size, (i) => `a${i}="b" `)}>${LINE}</p>`,
  'equal attributes': (size) => `<p ${upTo(size, 'a=b ')}>${LINE}</p>`,
  'many classes': (size) => `<p class="${upTo(size, (i) => `c${i} `)}">${LINE}</p>`,
  'classes of one letter': repeat((i) => `<p class="c${i}">a</p>`),
  styles: repeat((i) => `<p style="margin-top:${i % 40}px; color: red;">a</p>`),
  'a long style': (size) => `<p style="${upTo(size, 'margin:0;')}">${LINE}</p>`,
  'a style of one word': (size) => `<p style="${'a'.repeat(size)}">${LINE}</p>`,
  'a style sheet': (size) => `<style>${upTo(size, (i) => `.c${i} { margin: 0 }\n`)}</style><p class="c1">${LINE}</p>`,
  'a style sheet never closed': (size) => `<style>${upTo(size, (i) => `.c${i} { margin: 0 \n`)}</style><p>${LINE}</p>`,
  'a style sheet of selectors': (size) => `<style>${upTo(size, 'p,')}p{margin:0}</style><p>${LINE}</p>`,
  'a style sheet of comments': (size) => `<style>${upTo(size, '/*')}</style><p>${LINE}</p>`,
  links: repeat((i) => `<a href="#n${i}">${i}</a> `),
  'links to names': (size) =>
    upTo(size / 2, (i) => `<p>a<a href="#n${i}" id="r${i}"><sup>${i}</sup></a></p>`) +
    upTo(size / 2, (i) => `<p id="n${i}"><a href="#r${i}">${i}</a> a note</p>`),
  'links to one name': (size) => `${upTo(size, '<a href="#n">1</a> ')}<p id="n">1 a note</p>`,
  names: repeat((i) => `<a name="n${i}"></a>a `),
  'equal names': repeat('<a name="n"></a>a '),
  'small numbers': repeat((i) => `a<sup>${i % 100}</sup> `),
  pictures: repeat((i) => `<img src="${i}.png" alt="a">`),
  'a long picture in the text': (size) => `<p>${LINE}</p><img src="data:image/png;base64,${'A'.repeat(size)}">`,
  ruby: repeat('<ruby>字<rt>a</rt></ruby>'),
  'rows of a table': (size) => `<table>${upTo(size, '<tr><td>c<td>d</tr>')}</table>`,
  'cells of a row': (size) => `<table><tr>${upTo(size, '<td>c')}</tr></table>`,
  'items of a list': (size) => `<ul>${upTo(size, '<li>a lamp')}</ul>`,
  definitions: (size) => `<dl>${upTo(size, '<dt>Rating:<dd>PG')}</dl><p>${LINE}</p>`,
  metadata: (size) => upTo(size, (i) => `<meta name="n${i}" content="a">`) + LINE,
  'a long title': (size) => `<title>${'a'.repeat(size)}</title><p>${LINE}</p>`,
  'a title of spaces': (size) => `<title>a${' '.repeat(size)}b</title><p>${LINE}</p>`,
  'preformatted lines': (size) => `<pre>${upTo(size, 'a\n')}</pre>`,
  'wrapped lines': (size) => `<p>${upTo(size, `${LINE}\n`)}</p>`,
  menus: repeat('<nav><ul><li><a href="a.html">a</a></li></ul></nav>'),
  posts: repeat(
    (i) => `<div class="post" id="p${i}"><div class="author">Ana</div><div class="body">${LINE}</div></div>`,
  ),
  'vector pictures': repeat('<svg><text>a</text></svg>'),
  formulas: repeat('<math><mi>a</mi></math> '),
  'nested formulas': nested('<math><mrow>', '</mrow></math>', '<mi>a</mi>'),
  'formulas never closed': repeat('<math><mfrac><mi>a</mi>'),
  'ends of blocks that are not open': repeat('a</div>b</p>'),
  'words between items': (size) => `<ul>${upTo(size, '<li>a</li>b ')}</ul>`,
  'comments in words': repeat('a<!-- b\nc -->d '),
  'blocks in preformatted text': (size) => `<pre>${upTo(size, 'a<p>b<div>c</div>')}</pre>`,
  'second titles': repeat('<h3 class="subtitle">a</h3><div>Posted on May 3, 2014 by Ana</div>'),
  'pages of rights': repeat(`<section epub:type="copyright-page"><p>© 2014 Ana Bo</p><p>${LINE}</p></section>`),
  forms: repeat('<form><input><select><option>a</select></form>'),
  'letters of a word, each in its tag': repeat('<span>a</span>'),
  initials: repeat(`<p><span class="dropcap">S</span>he went.</p>`),
  'sections of XML': repeat('<![CDATA[a]]>'),
  declarations: repeat('<!DOCTYPE a [<!ENTITY b "c">]>'),
  instructions: repeat('<?php echo ?>'),
};

const docxRun = (text, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const docxParagraph = (inside, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const docxField = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

export const wordDocuments = {
  'empty paragraphs': repeat('<w:p/>'),
  runs: (size) => docxParagraph(upTo(size, (i) => docxRun('a', i % 2 ? '<w:i/>' : '<w:b/>'))),
  'nested tables': nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', docxParagraph(docxRun(LINE))),
  'nested links': (size) => docxParagraph(nested('<w:hyperlink w:anchor="a">', '</w:hyperlink>', docxRun(LINE))(size)),
  'nested insertions': (size) => docxParagraph(nested('<w:ins>', '</w:ins>', docxRun(LINE))(size)),
  'nested boxes': (size) =>
    docxParagraph(
      nested(
        '<w:r><w:pict><v:textbox><w:txbxContent><w:p>',
        '</w:p></w:txbxContent></v:textbox></w:pict></w:r>',
        docxRun(LINE),
      )(size),
    ),
  'fields never ended': (size) => docxParagraph(upTo(size, docxField('begin') + docxRun('a'))),
  fields: (size) =>
    docxParagraph(upTo(size, docxField('begin') + docxField('separate') + docxRun('a') + docxField('end'))),
  bookmarks: (size) => docxParagraph(upTo(size, (i) => `<w:bookmarkStart w:id="${i}" w:name="b${i}"/>${docxRun('a')}`)),
  'links to bookmarks': (size) =>
    docxParagraph(
      upTo(
        size,
        (i) =>
          `<w:bookmarkStart w:id="${i}" w:name="b${i}"/><w:hyperlink w:anchor="b${i}">${docxRun('a')}</w:hyperlink>`,
      ),
    ),
  notes: (size) => docxParagraph(upTo(size, (i) => `<w:r><w:footnoteReference w:id="${i}"/></w:r>${docxRun('a')}`)),
  'list items': repeat((i) =>
    docxParagraph(docxRun('a'), `<w:numPr><w:ilvl w:val="${i % 9}"/><w:numId w:val="1"/></w:numPr>`),
  ),
  headings: repeat((i) => docxParagraph(docxRun(`Chapter ${i + 1}`), '<w:pStyle w:val="Heading1"/>')),
  'unknown styles': repeat((i) => docxParagraph(docxRun('a'), `<w:pStyle w:val="s${i}"/>`)),
  breaks: (size) => docxParagraph(upTo(size, '<w:r><w:br/></w:r>')),
  'page breaks': repeat(docxParagraph('<w:r><w:br w:type="page"/></w:r>')),
  rows: (size) => `<w:tbl>${upTo(size, `<w:tr><w:tc>${docxParagraph(docxRun('a'))}</w:tc></w:tr>`)}</w:tbl>`,
};

export const openDocuments = {
  'nested sections': nested('<text:section>', '</text:section>', `<text:p>${LINE}</text:p>`),
  'nested lists': nested('<text:list><text:list-item>', '</text:list-item></text:list>', `<text:p>${LINE}</text:p>`),
  'nested spans': (size) => `<text:p>${nested('<text:span text:style-name="T1">', '</text:span>')(size)}</text:p>`,
  'nested tables': nested(
    '<table:table><table:table-row><table:table-cell>',
    '</table:table-cell></table:table-row></table:table>',
    `<text:p>${LINE}</text:p>`,
  ),
  'nested frames': (size) =>
    `<text:p>${nested('<draw:frame><draw:text-box><text:p>', '</text:p></draw:text-box></draw:frame>')(size)}</text:p>`,
  spans: (size) => `<text:p>${upTo(size, '<text:span>a</text:span>')}</text:p>`,
  spaces: (size) => `<text:p>a${upTo(size, '<text:s/>')}b</text:p>`,
  'counted spaces': (size) => `<text:p>a${upTo(size, '<text:s text:c="3"/>')}b</text:p>`,
  'line breaks': (size) => `<text:p>${upTo(size, 'a<text:line-break/>')}</text:p>`,
  notes: (size) =>
    `<text:p>${upTo(size, (i) => `a<text:note text:note-class="footnote"><text:note-citation>${i}</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note>`)}</text:p>`,
  'nested notes': (size) =>
    `<text:p>${nested('<text:note text:note-class="footnote"><text:note-body><text:p>', '</text:p></text:note-body></text:note>')(size)}</text:p>`,
  bookmarks: (size) => `<text:p>${upTo(size, (i) => `<text:bookmark text:name="b${i}"/>a`)}</text:p>`,
  headings: repeat((i) => `<text:h text:outline-level="1">Chapter ${i + 1}</text:h>`),
  'list items': (size) => `<text:list>${upTo(size, '<text:list-item><text:p>a</text:p></text:list-item>')}</text:list>`,
  'unknown styles': repeat((i) => `<text:p text:style-name="P${i}">a</text:p>`),
  'empty paragraphs': repeat('<text:p/>'),
};

export const richTexts = {
  'nested groups': nested('{\\i ', '}', LINE),
  'groups never closed': (size) => `${upTo(size, '{\\b a')}`,
  'closing groups': (size) => `${LINE}${'}'.repeat(size)}`,
  'empty groups': repeat('{}'),
  paragraphs: repeat('a\\par '),
  formats: repeat('\\b a\\b0  \\i b\\i0 '),
  characters: repeat("\\'e9"),
  'numbered characters': repeat('\\u233?'),
  pictures: repeat('{\\pict\\pngblip 89504e47}'),
  'a long picture': (size) => `{\\pict\\pngblip ${'0'.repeat(size)}}${LINE}`,
  fields: repeat('{\\field{\\*\\fldinst HYPERLINK "#a"}{\\fldrslt a}}'),
  'nested fields': nested('{\\field{\\*\\fldinst HYPERLINK "#a"}{\\fldrslt ', '}}', LINE),
  notes: repeat('a{\\footnote b}'),
  'nested notes': nested('a{\\footnote ', '}', LINE),
  rows: repeat('\\trowd\\intbl a\\cell\\row '),
  cells: (size) => `\\trowd\\intbl ${upTo(size, 'a\\cell ')}\\row`,
  'unknown words': repeat((i) => `\\x${'abcdefgh'[i % 8]}1 `),
  'a long word': (size) => `\\${'a'.repeat(size)} ${LINE}`,
  destinations: repeat('{\\*\\unknown a}'),
  'binary data': repeat('\\bin3 abc'),
  bookmarks: repeat((i) => `{\\*\\bkmkstart b${i}}a{\\*\\bkmkend b${i}}`),
  'list items': repeat('{\\listtext \\bullet\\tab}a\\par '),
  fonts: (size) => `{\\fonttbl${upTo(size, (i) => `{\\f${i} a;}`)}}${LINE}`,
  colours: (size) => `{\\colortbl${upTo(size, '\\red0;')}}${LINE}`,
  styles: (size) => `{\\stylesheet${upTo(size, (i) => `{\\s${i} heading 1;}`)}}${LINE}`,
};
