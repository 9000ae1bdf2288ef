import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const STORIES = path.join(import.meta.dirname, '..', '..', 'stories');
const FILES = ['salt-and-ink.md', 'the-lighthouse-shift.txt', 'the-orchard-clock.html', 'westward/westward-1.txt'];

/** Marks of what a format writes in its own way: emphasis, and a gloss over a name. */
const [EM, END_EM, RUBY, GLOSS, END_RUBY] = ['\uE000', '\uE001', '\uE002', '\uE003', '\uE004'];

/** Numbers between 0 and 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Paragraphs of prose of the sample stories: sentences, no headings, labels or lists. */
export const prose: readonly string[] = FILES.flatMap((name) =>
  readFileSync(path.join(STORIES, name), 'utf8')
    .replace(/<\/(?:p|div|h\d)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, ' ')
    .split(/\n\s*\n/)
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[*_#>]/g, '')
        .trim(),
    )
    .filter((text) => text.split(' ').length > 14 && /^[A-Z“"].*[.!?”"]$/.test(text) && !/^[\w/ ]{1,20}:/.test(text)),
);

type Mutation = (words: string[], at: number, next: () => number) => void;
const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;
// A tag with a letter inside is no tag, and nobody can say what is meant by the one that closes it.
const inside = (word: string, what: string): string =>
  word.length < 4 || word.includes('<') ? word : `${word.slice(0, 2)}${what}${word.slice(2)}`;

/** Puts one of some words before another. */
const put =
  (...list: readonly string[]): Mutation =>
  (words, at, next) => {
    words.splice(at, 0, pick(list, next));
  };
/** Makes something else of a word. */
const change =
  (make: (word: string, next: () => number) => string): Mutation =>
  (words, at, next) => {
    words[at] = make(words[at] as string, next);
  };

const UNSEEN = ['\u00AD', '\u200B', '\u2060', '\uFEFF'];
const BLANKS = ['\u00A0', '  ', '\t', '\u2009', '\u3000', ' \u00A0 '];

/** What happens to texts on their way: each changes one word, or what stands beside it. */
const MUTATIONS: readonly Mutation[] = [
  put('🙂', '♥', '©', '€5', '½', '№', '™', '👩‍🚀', '🏳️‍🌈', '☕', '§ 4'),
  put('AT&T', 'R&D;', 'a<b', '1 < 2 > 0', '{x}', '\\y', 'C:\\dir', '&nosuch;', '50%'),
  put('naïve', 'cafe\u0301', 'Łódź', 'морской', 'λόγος', 'שלום', 'ไทย', '한국'),
  put(`${RUBY}灯台${GLOSS}とうだい${END_RUBY}`),
  put('[1]', '[sic]', '(2)', '1', '#4', '@home', '†'),
  put('well-known', 'word--word', 'end…start', 'rock’n’roll', 'a.m.', '3.14'),
  put('caf&eacute;', 'AT&amp;T', '<i>so <b>very</b></i> much'),
  (words, at, next) => {
    words.splice(at, 0, 'abcdefghij'.repeat(4 + Math.floor(next() * 20)));
  },
  change((word, next) => inside(word, pick(UNSEEN, next))),
  change((word, next) => `${word}${pick(BLANKS, next)}`),
  change((word) => `${EM}${word}${END_EM}`),
  change((word) => inside(word, `${EM}x${END_EM}`)),
  change((word) => `\n${word}`),
];

/** What stands between paragraphs: nothing, a drawn break, a rule. */
const BETWEEN = ['', '', '', '', '', '* * *', '~~~', 'oOo', '---'];

export interface Mutated {
  readonly paragraphs: readonly string[];
  /** An ornament before a paragraph, by its number. */
  readonly breaks: readonly string[];
  readonly title: string;
}

/** A story made of the samples' paragraphs, some of them changed; the same for the same seed. */
export function mutated(seed: number): Mutated {
  const next = chance(seed);
  const from = Math.floor(next() * (prose.length - 6));
  const paragraphs = prose.slice(from, from + 4 + Math.floor(next() * 8)).map((text) => {
    const words = text.split(' ');
    for (let i = Math.floor(next() * 4); i > 0; i--)
      pick(MUTATIONS, next)(words, 2 + Math.floor(next() * (words.length - 4)), next);
    return words.join(' ').replace(/ ?\n/g, '\n');
  });
  const breaks = paragraphs.map((_, i) => (i < 2 || i > paragraphs.length - 3 ? '' : pick(BETWEEN, next)));
  return { paragraphs, breaks, title: `The Tale ${seed}` };
}

/** A paragraph without the marks of what a format writes in its own way. */
function plain(text: string): string {
  return text.replace(/[\uE000-\uE004]/g, '');
}

/** A paragraph as it is typed, entities read. */
export function typed(text: string): string {
  const seen = plain(text).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.replaceAll('&eacute;', 'é').replaceAll('&amp;', '&');
}

/** A paragraph as a person would read it: a tag that is typed in a text is emphasis, or stands there as it is. */
export function meant(text: string): string {
  return typed(text).replace(/<\/?[ib]>/g, '');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])), { level: 0 });

const page = (text: string): string =>
  xml(text)
    .replace(/\uE000/g, '<i>')
    .replace(/\uE001/g, '</i>')
    .replace(/\uE002(.*?)\uE003(.*?)\uE004/g, '<ruby>$1<rt>$2</rt></ruby>');
const body = ({ paragraphs, breaks, title }: Mutated): string =>
  `<h1>${title}</h1>\n${paragraphs.map((text, i) => `${breaks[i] ? '<hr/>\n' : ''}<p>${page(text)}</p>`).join('\n')}`;
const html = (story: Mutated): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>${story.title}</title></head><body>\n${body(story)}\n</body></html>`;
const typedText = (story: Mutated, em: string, escaped: (text: string) => string = (text) => text): string =>
  story.paragraphs
    .map(
      (text, i) =>
        `${story.breaks[i] ? `${story.breaks[i]}\n\n` : ''}${plain(escaped(text).replace(/[\uE000\uE001]/g, em))}`,
    )
    .join('\n\n');

function rtf(story: Mutated): string {
  const code = (text: string): string =>
    [...plain(text.replace(/\n/g, ' '))]
      .map((sign) => {
        if (/[\\{}]/.test(sign)) return `\\${sign}`;
        if (sign < '\u0080') return sign;
        return [...Array(sign.length).keys()].map((i) => `\\u${(sign.charCodeAt(i) << 16) >> 16}?`).join('');
      })
      .join('');
  return `{\\rtf1\\ansi\\ansicpg1252\n${story.paragraphs.map((text) => `\\pard ${code(text)}\\par`).join('\n')}\n}`;
}

function docx(story: Mutated): Uint8Array {
  const run = (text: string, look = ''): string =>
    text === ''
      ? ''
      : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${xml(plain(text).replace(/\n/g, ' '))}</w:t></w:r>`;
  const runs = (text: string): string =>
    text
      .split(/(\uE000.*?\uE001)/)
      .map((piece) => run(piece, piece.startsWith(EM) ? '<w:i/>' : ''))
      .join('');
  const paragraphs = story.paragraphs.map((text) => `<w:p>${runs(text)}</w:p>`).join('');
  return zip({ 'word/document.xml': `<w:document><w:body>${paragraphs}</w:body></w:document>` });
}

function odt(story: Mutated): Uint8Array {
  const text = (words: string): string =>
    xml(plain(words.replace(/\uE000/g, '\uE010').replace(/\uE001/g, '\uE011')).replace(/\n/g, ' '))
      .replace(/\uE010/g, '<text:span>')
      .replace(/\uE011/g, '</text:span>')
      .replace(/ {2,}/g, ' <text:s/>')
      .replace(/\t/g, '<text:tab/>');
  const paragraphs = story.paragraphs.map((words) => `<text:p>${text(words)}</text:p>`).join('');
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`,
  });
}

function epub(story: Mutated): Uint8Array {
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    'b.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${story.title}</dc:title></metadata><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>`,
    'p.xhtml': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>\n${body(story)}\n</body></html>`,
  });
}

const mail = (type: string, text: string): Uint8Array =>
  utf8(
    `From: Ada <ada@quill.example>\r\nSubject: The Tale\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
  );

/** UTF-16 and a byte order mark, for every third and fourth text. */
function encoded(text: string, seed: number): Uint8Array {
  if (seed % 4 === 3) return utf8(`\uFEFF${text}`);
  return seed % 4 === 2 ? Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')) : utf8(text);
}

/** The same story in every format. */
export const WRITERS: Readonly<Record<string, (story: Mutated, seed: number) => Uint8Array>> = {
  txt: (story, seed) =>
    encoded(`Title: ${story.title}\nAuthor: Ada Quill\nRating: PG\n\n${typedText(story, '*')}\n`, seed),
  md: (story) => utf8(`# ${story.title}\n\n${typedText(story, '*', (text) => text.replace(/[\\<[{&#@]/g, '\\$&'))}\n`),
  html: (story, seed) => encoded(html(story).replace(seed % 4 === 2 ? '<meta charset="utf-8"/>' : /$^/, ''), seed),
  eml: (story) => mail('text/plain', typedText(story, '*')),
  mhtml: (story) => mail('text/html', html(story)),
  docx,
  odt,
  rtf: (story) => utf8(rtf(story)),
  epub,
};
