/** A change to one file of a good book, by its text. Whether the result is valid is for EPUBCheck to say. */
export interface Variant {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string;
}

const PACKAGE = 'OEBPS/content.opf';
const NAV = 'OEBPS/toc.xhtml';
const NCX = 'OEBPS/toc.ncx';
const STYLE = 'OEBPS/style.css';
const CHAPTER = 'OEBPS/chapter-1.xhtml';
const CONTAINER = 'META-INF/container.xml';

const variant = (name: string, file: string, change: Variant['change']): Variant => ({ name, file, change });
/** Puts text before the first place where another text stands. */
const before =
  (at: string, text: string): Variant['change'] =>
  (whole) =>
    whole.replace(at, () => `${text}${at}`);
const swap =
  (from: string | RegExp, to: string): Variant['change'] =>
  (whole) =>
    whole.replace(from, () => to);
const paragraph = (markup: string): Variant['change'] => swap('</p>', `</p>\n${markup}\n`);
const style =
  (css: string): Variant['change'] =>
  (whole) =>
    `${whole}\n${css}\n`;

/** Changes of every kind to every kind of file: some break the book, some only look as if they did. */
export const variants: readonly Variant[] = [
  variant(
    'an identifier that is not named',
    PACKAGE,
    swap('unique-identifier="about.identifier"', 'unique-identifier="other"'),
  ),
  variant('no unique identifier at all', PACKAGE, swap(/ unique-identifier="[^"]*"/, '')),
  variant('an empty identifier', PACKAGE, swap(/(<dc:identifier[^>]*>)[^<]*/, '<dc:identifier id="about.identifier">')),
  variant('an empty title', PACKAGE, swap(/<dc:title id="about.title">[^<]*/, '<dc:title id="about.title">')),
  variant('a language that is none', PACKAGE, swap(/<dc:language>[^<]*/, '<dc:language>not a language')),
  variant('two languages', PACKAGE, before('<dc:language>', '<dc:language>fr</dc:language>')),
  variant('no time of change', PACKAGE, swap(/<meta property="dcterms:modified">.*?<\/meta>/, '')),
  variant(
    'two times of change',
    PACKAGE,
    before('<meta property="dcterms:modified">', '<meta property="dcterms:modified">2001-01-01T00:00:00Z</meta>'),
  ),
  variant('a time of change without a zone', PACKAGE, swap(/(?<=dcterms:modified">[^<]*)Z/, '')),
  variant('a time of change in another zone', PACKAGE, swap(/(?<=dcterms:modified">[^<]*)Z/, '+02:00')),
  variant(
    'a refinement of nothing',
    PACKAGE,
    before('</metadata>', '<meta refines="#nothing" property="role">aut</meta>'),
  ),
  variant('a property with an unknown prefix', PACKAGE, before('</metadata>', '<meta property="foo:bar">x</meta>')),
  variant(
    'an unknown property without a prefix',
    PACKAGE,
    before('</metadata>', '<meta property="surely-not">x</meta>'),
  ),
  variant('an empty property', PACKAGE, before('</metadata>', '<meta property="dcterms:subject"></meta>')),
  variant('metadata of EPUB 2', PACKAGE, before('</metadata>', '<meta name="x" content="y"/>')),
  variant('an unknown element in the metadata', PACKAGE, before('</metadata>', '<surprise/>')),
  variant('a date that is none', PACKAGE, before('</metadata>', '<dc:date>last summer</dc:date>')),
  variant('two dates', PACKAGE, before('</metadata>', '<dc:date>2001</dc:date><dc:date>2002</dc:date>')),
  variant('an empty date', PACKAGE, before('</metadata>', '<dc:date></dc:date>')),
  variant('an empty creator', PACKAGE, before('</metadata>', '<dc:creator></dc:creator>')),
  variant(
    'a manifest item twice',
    PACKAGE,
    swap('<item id="style"', '<item id="style-2" href="style.css" media-type="text/css"/><item id="style"'),
  ),
  variant('two items of one id', PACKAGE, swap('id="style"', 'id="ncx"')),
  variant(
    'an item that is not there',
    PACKAGE,
    before('</manifest>', '<item id="ghost" href="ghost.xhtml" media-type="application/xhtml+xml"/>'),
  ),
  variant(
    'an item without a media type',
    PACKAGE,
    swap(/(<item id="style"[^>]*) media-type="[^"]*"/, '<item id="style" href="style.css"'),
  ),
  variant('a page as plain text', PACKAGE, swap(/(?<=<item id="chapter-1"[^>]*)application\/xhtml\+xml/, 'text/plain')),
  variant('a picture as another kind of picture', PACKAGE, swap('media-type="image/png"', 'media-type="image/jpeg"')),
  variant('a style sheet as XML', PACKAGE, swap('media-type="text/css"', 'media-type="text/xml"')),
  variant(
    'an item far away',
    PACKAGE,
    before('</manifest>', '<item id="far" href="https://a.example/x.xhtml" media-type="application/xhtml+xml"/>'),
  ),
  variant(
    'an item outside the book',
    PACKAGE,
    before('</manifest>', '<item id="out" href="../../x.xhtml" media-type="application/xhtml+xml"/>'),
  ),
  variant('an address with a fragment', PACKAGE, swap('href="chapter-1.xhtml"', 'href="chapter-1.xhtml#x"')),
  variant('no navigation', PACKAGE, swap(' properties="nav"', '')),
  variant('two navigations', PACKAGE, swap(/(<item id="chapter-1")/, '<item id="chapter-1" properties="nav"')),
  variant('an unknown property of an item', PACKAGE, swap('properties="nav"', 'properties="nav shiny"')),
  variant(
    'a scripted page that has no script',
    PACKAGE,
    swap('<item id="chapter-1"', '<item id="chapter-1" properties="scripted"'),
  ),
  variant(
    'two cover pictures',
    PACKAGE,
    before('</manifest>', '<item id="c2" href="images/cover.png?2" media-type="image/png" properties="cover-image"/>'),
  ),
  variant('an empty spine', PACKAGE, swap(/<itemref [^>]*\/>\s*/g, '')),
  variant('a spine that names nothing', PACKAGE, swap(/<itemref idref="chapter-1"/, '<itemref idref="nothing"')),
  variant(
    'a page twice in the spine',
    PACKAGE,
    swap('<itemref idref="chapter-1"/>', '<itemref idref="chapter-1"/><itemref idref="chapter-1"/>'),
  ),
  variant('a picture in the spine', PACKAGE, before('</spine>', '<itemref idref="cover"/>')),
  variant('a style sheet in the spine', PACKAGE, before('</spine>', '<itemref idref="style"/>')),
  variant(
    'a page that is not linear',
    PACKAGE,
    swap('<itemref idref="chapter-1"/>', '<itemref idref="chapter-1" linear="no"/>'),
  ),
  variant(
    'a linear that is neither yes nor no',
    PACKAGE,
    swap('<itemref idref="chapter-1"/>', '<itemref idref="chapter-1" linear="maybe"/>'),
  ),
  variant('a spine whose contents are no NCX', PACKAGE, swap('toc="ncx"', 'toc="style"')),
  variant('a direction that is none', PACKAGE, swap('<spine ', '<spine page-progression-direction="up" ')),
  variant('version 2 of the format', PACKAGE, swap('version="3.0"', 'version="2.0"')),
  variant('a version from the future', PACKAGE, swap('version="3.0"', 'version="4.0"')),
  variant('metadata after the manifest', PACKAGE, (whole) =>
    whole.replace(/(<metadata[\s\S]*<\/metadata>)([\s\S]*<\/manifest>)/, '$2$1'),
  ),
  variant('no manifest', PACKAGE, swap(/<manifest>[\s\S]*<\/manifest>/, '')),
  variant(
    'a guide that leads nowhere',
    PACKAGE,
    swap(/(<reference [^>]*href=")[^"]*/, '<reference type="text" title="x" href="nowhere.xhtml'),
  ),
  variant('a package that is not XML', PACKAGE, swap('</package>', '')),
  variant(
    'a package of another namespace',
    PACKAGE,
    swap('xmlns="http://www.idpf.org/2007/opf"', 'xmlns="http://a.example/"'),
  ),

  variant('a contents list without entries', NAV, swap(/<ol[\s\S]*?<\/ol>\s*(?=<\/nav>)/, '<ol></ol>')),
  variant('a contents entry that is only words', NAV, swap('<ol', '<ol><li>words</li></ol><ol')),
  variant('a contents entry without words', NAV, swap(/(<li><a [^>]*>)[^<]+/, '<li><a href="chapter-1.xhtml">')),
  variant('a contents entry that leads nowhere', NAV, swap(/(<li><a href=")[^"]+/, '<li><a href="nowhere.xhtml')),
  variant(
    'a contents entry that leads to the world',
    NAV,
    swap(/(<li><a href=")[^"]+/, '<li><a href="https://a.example/'),
  ),
  variant('no table of contents', NAV, swap('epub:type="toc"', 'epub:type="loi"')),
  variant(
    'two tables of contents',
    NAV,
    before('</body>', '<nav epub:type="toc"><ol><li><a href="chapter-1.xhtml">x</a></li></ol></nav>'),
  ),
  variant(
    'a navigation of no type',
    NAV,
    before('</body>', '<nav><ol><li><a href="chapter-1.xhtml">x</a></li></ol></nav>'),
  ),
  variant(
    'a landmark of no type',
    NAV,
    before('</body>', '<nav epub:type="landmarks"><ol><li><a href="chapter-1.xhtml">x</a></li></ol></nav>'),
  ),
  variant(
    'a page list',
    NAV,
    before('</body>', '<nav epub:type="page-list"><ol><li><a href="chapter-1.xhtml">1</a></li></ol></nav>'),
  ),
  variant('a paragraph in a contents list', NAV, swap('<ol', '<p>one</p><ol')),

  variant(
    'an NCX with another identifier',
    NCX,
    swap(/(name="dtb:uid" content=")[^"]*/, 'name="dtb:uid" content="other'),
  ),
  variant('an NCX that leads nowhere', NCX, swap(/(<content src=")[^"]+/, '<content src="nowhere.xhtml')),
  variant('an NCX without entries', NCX, swap(/<navPoint[\s\S]*<\/navPoint>/, '')),
  variant('an NCX with one id twice', NCX, (whole) => whole.replace(/(<navPoint id=")[^"]*/g, '$1same')),
  variant('an NCX that is not XML', NCX, swap('</ncx>', '')),

  variant('a style that does not close', STYLE, style('p { color: red')),
  variant('a style without a value', STYLE, style('p { color: ; }')),
  variant('an unknown style', STYLE, style('p { colour: red; }')),
  variant('a picture in the styles that is not there', STYLE, style('p { background: url(nowhere.png); }')),
  variant('a picture in the styles from the world', STYLE, style('p { background: url(https://a.example/x.png); }')),
  variant('a style sheet that brings in another', STYLE, style('@import "nowhere.css";')),
  variant('a direction in the styles', STYLE, style('p { direction: rtl; }')),
  variant('a character set in the styles', STYLE, (whole) => `@charset "UTF-8";\n${whole}`),
  variant('a font that is not there', STYLE, style('@font-face { font-family: "X"; src: url(nowhere.otf); }')),
  variant('a rule for a medium', STYLE, style('@media print { p { color: black; } }')),
  variant('a position that is fixed', STYLE, style('p { position: fixed; }')),

  variant('a page without a title', CHAPTER, swap(/<title>[^<]*<\/title>/, '')),
  variant('a page with an empty title', CHAPTER, swap(/<title>[^<]*/, '<title>')),
  variant('a page without a head', CHAPTER, swap(/<head>[\s\S]*<\/head>/, '')),
  variant('a page without a body', CHAPTER, swap(/<body[\s\S]*<\/body>/, '')),
  variant(
    'a document type of another time',
    CHAPTER,
    swap(
      '<!DOCTYPE html>',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    ),
  ),
  variant('an entity of its own', CHAPTER, swap('<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY x "y">]>')),
  variant('an entity from elsewhere', CHAPTER, swap('<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY x SYSTEM "x.txt">]>')),
  variant('no namespace', CHAPTER, swap(' xmlns="http://www.w3.org/1999/xhtml"', '')),
  variant('one id twice', CHAPTER, paragraph('<p id="same">one</p><p id="same">two</p>')),
  variant('an element that is none', CHAPTER, paragraph('<p><blink>one</blink></p>')),
  variant('an element of the last century', CHAPTER, paragraph('<p><font color="red">one</font></p>')),
  variant('centred as in the last century', CHAPTER, paragraph('<center>one</center>')),
  variant('a picture that is not there', CHAPTER, paragraph('<p><img src="nowhere.png" alt="x"/></p>')),
  variant('a picture from the world', CHAPTER, paragraph('<p><img src="https://a.example/x.png" alt="x"/></p>')),
  variant('a picture without a source', CHAPTER, paragraph('<p><img alt="x"/></p>')),
  variant('a picture with an empty source', CHAPTER, paragraph('<p><img src="" alt="x"/></p>')),
  variant('a script', CHAPTER, paragraph('<script>1</script>')),
  variant('a form', CHAPTER, paragraph('<form action="https://a.example/"><p><input type="text"/></p></form>')),
  variant('a frame from the world', CHAPTER, paragraph('<iframe src="https://a.example/"></iframe>')),
  variant('a film from the world', CHAPTER, paragraph('<video src="https://a.example/x.mp4"></video>')),
  variant('a link with a space', CHAPTER, paragraph('<p><a href="https://a.example/a b">one</a></p>')),
  variant('a link that is none', CHAPTER, paragraph('<p><a href="http://">one</a></p>')),
  variant('a link to a file on the machine', CHAPTER, paragraph('<p><a href="file:///etc/passwd">one</a></p>')),
  variant('a link to a page that is not in the spine', CHAPTER, paragraph('<p><a href="style.css">one</a></p>')),
  variant('a link out of the book', CHAPTER, paragraph('<p><a href="../../x.xhtml">one</a></p>')),
  variant('an unknown meaning', CHAPTER, paragraph('<p epub:type="surely-not">one</p>')),
  variant('a meaning of an unknown vocabulary', CHAPTER, paragraph('<p epub:type="foo:bar">one</p>')),
  variant('a language that is none, on a page', CHAPTER, paragraph('<p lang="not a language">one</p>')),
  variant('two languages that differ', CHAPTER, paragraph('<p lang="en" xml:lang="fr">one</p>')),
  variant('a direction that is none, on a page', CHAPTER, paragraph('<p dir="up">one</p>')),
  variant('a comment with two hyphens', CHAPTER, paragraph('<!-- one -- two -->')),
  variant('a processing instruction', CHAPTER, paragraph('<?x y?>')),
  variant('text that is not marked up', CHAPTER, swap('</body>', 'one</body>')),
  variant('a control character', CHAPTER, paragraph('<p>one&#1;two</p>')),
  variant('an ampersand alone', CHAPTER, paragraph('<p>salt & ink</p>')),
  variant('a table without rows', CHAPTER, paragraph('<table></table>')),
  variant('a cell that spans nothing', CHAPTER, paragraph('<table><tr><td colspan="0">one</td></tr></table>')),
  variant('a list of terms without terms', CHAPTER, paragraph('<dl><dd>one</dd></dl>')),
  variant('an empty list', CHAPTER, paragraph('<ul></ul>')),
  variant('a list that starts at a word', CHAPTER, paragraph('<ol start="one"><li>x</li></ol>')),
  variant(
    'a figure with two captions',
    CHAPTER,
    paragraph('<figure><figcaption>a</figcaption><p>x</p><figcaption>b</figcaption></figure>'),
  ),
  variant('a main part in a section', CHAPTER, paragraph('<main><p>x</p></main>')),
  variant('an address in an address', CHAPTER, paragraph('<address>one <address>two</address></address>')),
  variant('a time that is none', CHAPTER, paragraph('<p><time datetime="yesterday">one</time></p>')),
  variant('an encoding that is not UTF-8', CHAPTER, swap('encoding="UTF-8"', 'encoding="ISO-8859-1"')),
  variant('no XML declaration', CHAPTER, swap(/<\?xml[^>]*\?>\s*/, '')),
  variant('words before the XML declaration', CHAPTER, (whole) => `\n${whole}`),
  variant(
    'a drawing that the manifest does not know of',
    CHAPTER,
    paragraph(
      '<div><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg></div>',
    ),
  ),
  variant(
    'a formula that the manifest does not know of',
    CHAPTER,
    paragraph('<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></p>'),
  ),
  variant('a label for nothing', CHAPTER, paragraph('<p><label for="nothing">x</label></p>')),
  variant('a hidden value that is none', CHAPTER, paragraph('<p aria-hidden="perhaps">x</p>')),
  variant('a heading of a seventh rank', CHAPTER, paragraph('<h7>x</h7>')),
  variant(
    'a style sheet that is not there',
    CHAPTER,
    before('</head>', '<link rel="stylesheet" type="text/css" href="nowhere.css"/>'),
  ),
  variant('a page that moves on', CHAPTER, before('</head>', '<meta http-equiv="refresh" content="1"/>')),
  variant('a character set that is not UTF-8', CHAPTER, before('</head>', '<meta charset="latin1"/>')),

  variant('a container that leads nowhere', CONTAINER, swap('content.opf', 'nowhere.opf')),
  variant('a container without a media type', CONTAINER, swap(/ media-type="[^"]*"/, '')),
  variant('a container of another version', CONTAINER, swap('version="1.0"', 'version="2.0"')),
  variant('a container without a root', CONTAINER, swap(/<rootfile [^>]*\/>/, '')),
  variant('a container that is not XML', CONTAINER, swap('</container>', '')),
  variant('another kind of archive', 'mimetype', () => 'application/zip'),
  variant('a kind of archive with a line end', 'mimetype', (whole) => `${whole}\n`),
];
