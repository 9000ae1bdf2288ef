import { filesOf } from '../../src/check/own/archive.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { zip } from '../../src/package/zip.ts';
import { render } from '../../src/render/index.ts';
import { everyKind } from '../render/every-kind.ts';

/** A way to spoil a good book, and who must notice. */
export interface Spoiled {
  readonly name: string;
  /** The rule or message that says so; null when the book stays good. */
  readonly found: string | null;
  /** The file that the message names. */
  readonly where: string | null;
  readonly severity: 'fatal' | 'error' | 'warning';
  /** Whether the reference EPUBCheck, too, calls the book invalid. */
  readonly epubcheck: boolean;
  spoil(files: Map<string, Uint8Array>): void;
}

const CHAPTER = 'OEBPS/chapter-1.xhtml';
const PACKAGE = 'OEBPS/content.opf';

/** The files of a good book. */
export async function goodFiles(): Promise<Map<string, Uint8Array>> {
  const files = filesOf(await packageEpub(render(everyKind()).value));
  if (files === null) throw new Error('the good book is no archive');
  return new Map(files);
}

/** The bytes of a book with the files. */
export function bookOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([name, bytes]) => ({ name, bytes, stored: name === 'mimetype' }));
  return zip(entries, 1_000_000_000);
}

/** Puts markup right after the first paragraph of a chapter. */
const markup = (xhtml: string) => (files: Map<string, Uint8Array>) =>
  edit(files, CHAPTER, (text) => text.replace('</p>', `</p>\n${xhtml}\n`));

const row = (
  name: string,
  found: string | null,
  spoil: Spoiled['spoil'],
  more: Partial<Omit<Spoiled, 'name' | 'found' | 'spoil'>> = {},
): Spoiled => ({ name, found, spoil, where: CHAPTER, severity: 'error', epubcheck: true, ...more });

const ours = { epubcheck: false } as const;

/** Faults that only our own rules, or they before others, must find. */
export const spoiled: readonly Spoiled[] = [
  row('a paragraph in a paragraph', 'nesting', markup('<p>one <p>two</p></p>')),
  row('a division in a span', 'nesting', markup('<p><span><div>one</div></span></p>')),
  row('a paragraph in bold type', 'nesting', markup('<div><b><p>one</p></b></div>')),
  row(
    'a division in a paragraph, through a link',
    'nesting',
    markup('<p><a href="https://a.example/"><div>x</div></a></p>'),
  ),
  row('a heading in a heading', 'nesting', markup('<h2>one <h3>two</h3></h2>')),
  row(
    'a link in a link',
    'RSC-005',
    markup('<p><a href="https://a.example/">one <a href="https://b.example/">two</a></a></p>'),
  ),
  row('a paragraph as the item of a list', 'nesting', markup('<ul><p>one</p></ul>')),
  row('an attribute that is none', 'attributes', markup('<p colour="red">one</p>')),
  row('an attribute of another element', 'attributes', markup('<p href="https://a.example/">one</p>')),
  row('an attribute of the last century', 'attributes', markup('<p align="center">one</p>')),
  row('a role that is none', 'roles', markup('<p role="doc-poem">one</p>')),
  row('an id with a space', 'ids', markup('<p id="a b">one</p>')),
  row('an empty id', 'ids', markup('<p id="">one</p>')),
  row('a name from nowhere', 'RSC-005', markup('<div role="group" aria-labelledby="nowhere">one</div>')),
  row('an inline style that is none', 'styles', markup('<p style="color red">one</p>')),
  row('an inline style without a value', 'styles', markup('<p style="margin: 0; color:">one</p>')),
  row('a link that runs a script', 'links', markup('<p><a href="javascript:alert(1)">one</a></p>'), ours),
  row('a link that runs a script, in disguise', 'links', markup('<p><a href=" JavaScript:alert(1)">one</a></p>'), ours),
  row('a mark of a note that is no link', 'notes', markup('<p>one<sup epub:type="noteref">1</sup></p>'), {
    ...ours,
    severity: 'warning',
  }),
  row('a footnote that nothing leads to', 'notes', markup('<aside id="n" epub:type="footnote"><p>one</p></aside>'), {
    ...ours,
    severity: 'warning',
  }),
  row('a picture without words', 'alternatives', markup('<p><img src="images/cover.png"/></p>'), {
    ...ours,
    severity: 'warning',
  }),
  row('a file that nobody listed', 'manifest', (files) => void files.set('OEBPS/notes.txt', utf8('secret')), {
    ...ours,
    where: 'OEBPS/notes.txt',
    severity: 'warning',
  }),
  row('a picture that is cut short', 'images', (files) => shorten(files, 'OEBPS/images/cover.png'), {
    ...ours,
    where: 'OEBPS/images/cover.png',
  }),
  row('a picture of another format', 'OPF-029', (files) => void files.set('OEBPS/images/cover.png', utf8('GIF89a…;')), {
    where: 'OEBPS/images/cover.png',
  }),
  row(
    'a byte that is not UTF-8',
    'encoding',
    (files) => void files.set(CHAPTER, withByte(files.get(CHAPTER), 0xe9)),
    ours,
  ),
  row('a file that is missing', 'RSC-001', (files) => void files.delete('OEBPS/style.css'), { where: null }),
  row('a container without a map', 'RSC-002', (files) => void files.delete('META-INF/container.xml'), {
    where: null,
    severity: 'fatal',
  }),
  row('XML that does not close', 'HTM-004', markup('<p>one')),
  row('an entity that XML does not know', 'RSC-016', markup('<p>one&nbsp;two</p>'), { severity: 'fatal' }),
  row('a link to a page that is not there', 'RSC-007', markup('<p><a href="nowhere.xhtml">one</a></p>')),
  row('a link to a place that is not there', 'RSC-012', markup('<p><a href="chapter-2.xhtml#nowhere">one</a></p>')),
  row(
    'no title',
    'RSC-005',
    (files) => edit(files, PACKAGE, (opf) => opf.replace(/<dc:title[^>]*>.*?<\/dc:title>/g, '')),
    { where: null },
  ),
  row(
    'no language',
    'RSC-005',
    (files) => edit(files, PACKAGE, (opf) => opf.replace(/<dc:language>.*?<\/dc:language>/, '')),
    { where: null },
  ),
];

/** Things that look odd and are right. */
export const sound: readonly Spoiled[] = [
  row(
    'a paragraph in a link in a division',
    null,
    markup('<div><a href="https://a.example/"><p>one</p></a></div>'),
    ours,
  ),
  row(
    'a list in an item, and a list of terms in groups',
    null,
    markup('<ul><li><p>one</p><ul><li>two</li></ul></li></ul><dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>'),
    ours,
  ),
  row(
    'attributes of data, of ARIA and of EPUB',
    null,
    markup('<p data-x="1" aria-hidden="true" epub:type="bridgehead">one</p>'),
    ours,
  ),
  row(
    'a drawing with elements of its own',
    null,
    (files) => {
      markup(
        '<div><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>dot</title><rect width="1" height="1" rx="0"/></svg></div>',
      )(files);
      edit(files, PACKAGE, (opf) => opf.replace('id="chapter-1" href', 'id="chapter-1" properties="svg" href'));
    },
    ours,
  ),
  row(
    'styles with semicolons in strings and brackets',
    null,
    markup(`<p style="margin: 0 auto; font-family: 'A;B', serif">one</p>`),
    ours,
  ),
  row('several roles and an id in another script', null, markup('<p id="größe" role="note">one</p>'), ours),
];

function edit(files: Map<string, Uint8Array>, name: string, change: (text: string) => string): void {
  const before = new TextDecoder().decode(files.get(name));
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  files.set(name, utf8(after));
}

function shorten(files: Map<string, Uint8Array>, name: string): void {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`there is no ${name}`);
  files.set(name, bytes.slice(0, -10));
}

/** The bytes with one of them put into the first paragraph. */
function withByte(bytes: Uint8Array | undefined, byte: number): Uint8Array {
  const [head = '', ...rest] = new TextDecoder('latin1').decode(bytes).split('</p>');
  return Uint8Array.from([...`${head}${String.fromCharCode(byte)}</p>${rest.join('</p>')}`], (c) => c.charCodeAt(0));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
