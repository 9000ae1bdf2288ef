import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { targets } from '../../src/targets/index.ts';
import { THOROUGH } from '../thorough.ts';

/** Names that every object has, whatever is put into it: those that do most harm, and where much is tried the others. */
const OTHERS = ['prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'isPrototypeOf'];
const KEYS = ['constructor', '__proto__', ...(THOROUGH ? OTHERS : [])];
const PROSE = 'She went down to the harbour and waited there for the boat.';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])));

const page = (k: string, body = ''): string => `<html lang="${k}" xmlns:epub="http://www.idpf.org/2007/ops">
<head><meta name="${k}" content="${k}"><meta property="${k}" content="x"><style>.${k} { font-style: italic } ${k} { margin: 0 }</style></head>
<body class="${k}"><h1 class="${k}" id="${k}">Chapter 1</h1>
<p class="${k}" style="${k}: ${k}; text-align: ${k}" epub:type="${k}" role="${k}" ${k}="${k}">${PROSE}<a href="#${k}">1</a></p>
<${k}>${PROSE}</${k}><p>&${k}; <span class="${k}">one</span></p><ul type="${k}"><li>a lamp</li></ul>
<p id="n-${k}"><a href="#${k}" name="${k}">1</a> A note.</p><img src="${k}" alt="${k}"><dl><dt>${k}</dt><dd>x</dd></dl>${body}
<p>${k}: ${PROSE}</p></body></html>`;

const docx = (k: string): Uint8Array =>
  zipped({
    'word/document.xml': `<w:document><w:body>
<w:p><w:pPr><w:pStyle w:val="${k}"/><w:numPr><w:ilvl w:val="${k}"/><w:numId w:val="${k}"/></w:numPr><w:jc w:val="${k}"/></w:pPr>
<w:bookmarkStart w:id="${k}" w:name="${k}"/><w:r><w:rPr><w:rStyle w:val="${k}"/><w:lang w:val="${k}"/></w:rPr><w:t>${PROSE}</w:t></w:r>
<w:r><w:footnoteReference w:id="${k}"/></w:r><w:hyperlink w:anchor="${k}" r:id="${k}"><w:r><w:t>there</w:t></w:r></w:hyperlink>
<w:r><w:sym w:font="${k}" w:char="${k}"/></w:r><w:r><w:drawing><a:blip r:embed="${k}"/></w:drawing></w:r></w:p>
<w:${k}><w:p><w:r><w:t>${PROSE}</w:t></w:r></w:p></w:${k}></w:body></w:document>`,
    'word/styles.xml': `<w:styles><w:style w:styleId="${k}" w:type="paragraph"><w:name w:val="${k}"/><w:basedOn w:val="${k}"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="${k}"><w:lvl w:ilvl="${k}"><w:numFmt w:val="${k}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="${k}"><w:abstractNumId w:val="${k}"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes><w:footnote w:id="${k}"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="${k}" Type="${k}" Target="${k}"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties><${k}>x</${k}><dc:language>${k}</dc:language></cp:coreProperties>`,
  });

const openDocument = (
  k: string,
): string => `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><${k}>x</${k}><dc:language>${k}</dc:language></office:meta>
<office:styles><style:style style:name="${k}" style:family="${k}" style:parent-style-name="${k}"><style:text-properties fo:font-style="${k}"/></style:style>
<text:list-style style:name="${k}"><text:list-level-style-number text:level="${k}" style:num-format="${k}"/></text:list-style></office:styles>
<office:body><office:text><text:h text:style-name="${k}" text:outline-level="${k}">Chapter 1</text:h>
<text:p text:style-name="${k}"><text:bookmark text:name="${k}"/>${PROSE}<text:a xlink:href="#${k}">there</text:a><text:span text:style-name="${k}">one</text:span>
<text:note text:id="${k}" text:note-class="${k}"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>
<text:list text:style-name="${k}"><text:list-item><text:p>a lamp</text:p></text:list-item></text:list><text:${k}><text:p>${PROSE}</text:p></text:${k}></office:text></office:body></office:document>`;

const epub = (k: string): Uint8Array =>
  zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package unique-identifier="${k}"><metadata><dc:title id="${k}">A Book</dc:title><dc:creator id="${k}" opf:role="${k}">Ana</dc:creator><dc:language>${k}</dc:language>
<meta name="${k}" content="${k}"/><meta property="${k}" refines="#${k}">x</meta><meta property="title-type" refines="#${k}">${k}</meta></metadata>
<manifest><item id="${k}" href="${k}.xhtml" media-type="application/xhtml+xml" properties="${k}"/></manifest><spine toc="${k}"><itemref idref="${k}"/></spine><guide><reference type="${k}" href="${k}.xhtml#${k}"/></guide></package>`,
    [`${k}.xhtml`]: page(k),
  });

/** A story in every format, in which a key stands wherever a name may. */
const STORIES: Readonly<Record<string, (k: string) => string | Uint8Array>> = {
  'story.txt': (k) =>
    `Title: The Boat\n${k}: x\nAuthor: Ana Lind\nRating: ${k}\nLanguage: ${k}\n\n${k}\n\n${PROSE}[${k}] *${k}*\n\n${k}: So you say.\n\nBo: I do.\n\n${k}: No.\n\nLondon, ${k} May 1912\n\n[${k}] A note.\n`,
  'story.md': (k) =>
    `---\ntitle: The Boat\n${k}: x\nlanguage: ${k}\nauthor: {${k}: x, name: Ana}\n---\n\n# Chapter 1 {#${k} .${k}}\n\n${PROSE}[^${k}] [there][${k}] ![${k}](${k})\n\n<${k}>${PROSE}</${k}>\n\n&${k};\n\n[^${k}]: A note.\n\n[${k}]: http://example.org/\n\n\`\`\`${k}\na lamp\n\`\`\`\n`,
  'story.html': (k) => page(k),
  'story.eml': (k) =>
    `From: Ana <ana@example.org>\nSubject: The Boat\n${k}: x\nContent-Type: text/plain; charset=${k}; ${k}=x\nContent-Transfer-Encoding: ${k}\n\n${PROSE}\n`,
  'story.mhtml': (k) =>
    `From: a\n${k}: x\nContent-Type: text/html; charset=${k}; start=${k}\nContent-Location: ${k}\n\n${page(k)}`,
  'story.docx': docx,
  'story.fodt': openDocument,
  'story.rtf': (k) =>
    `{\\rtf1\\ansi\\${k.replace(/_/g, '')} {\\fonttbl{\\f0 ${k};}}{\\stylesheet{\\s1 ${k};}}{\\*\\bkmkstart ${k}}${PROSE}{\\*\\bkmkend ${k}}{\\field{\\*\\fldinst ${k} "#${k}"}{\\fldrslt there}}\\par {\\*\\${k.replace(/_/g, '')} x}}`,
  'story.epub': epub,
  'story.zip': (k) => zipped({ [`${k}.txt`]: PROSE, [`${k}/${k}.md`]: `# ${k}\n\n${PROSE}` }),
};

const FORMATS: Readonly<Record<string, string>> = { eml: 'mail', fodt: 'odt' };

async function bind(name: string, made: string | Uint8Array): Promise<BoundBook> {
  const ending = name.split('.').at(-1) ?? '';
  const source: Source = {
    name,
    format: FORMATS[ending] ?? ending,
    bytes: typeof made === 'string' ? encode(made) : made,
  };
  return await publish([source]);
}

describe.each(Object.keys(STORIES))('%s', (name) => {
  test.each(KEYS)('%s is a word as any other', async (key) => {
    const write = STORIES[name] as (k: string) => string | Uint8Array;
    const [bound, plain] = [await bind(name, write(key)), await bind(name, write(key.replace(/[a-z]+/i, 'zebra')))];
    const errors = (of: BoundBook): string[] =>
      of.diagnostics.filter((d) => d.severity === 'error').map((d) => d.reason);
    expect(errors(bound)).toEqual(errors(plain));
    const documents = bound.publication.value.resources.map(({ content }) => String(content)).join('\n');
    expect(documents).toContain('waited there for the boat');
    expect([bound.publication.value.packageDocument, documents].join('\n')).not.toMatch(
      /\[native code\]|\[object |function Object|undefined/,
    );
    // What is made of a word doesn't depend on whether objects have a member of that name.
    const shape = (of: BoundBook): string[] =>
      of.publication.value.resources
        .filter((r) => r.story)
        .map((r) => String(r.content).replace(/<(\/?\w+)[^>]*>|[^<]+/g, '$1,'));
    expect(shape(bound)).toEqual(shape(plain));
    for (const target of targets) expect((await target.make(bound.publication.value)).length).toBeGreaterThan(500);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
