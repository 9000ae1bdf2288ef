// The words of a source as anybody sees them who knows no format, apart from all that the program knows of it.
import { decodeHTML } from 'entities';
import { strFromU8, unzipSync } from 'fflate';

/** Files in an archive that hold what somebody typed, in the text or beside it. */
const TEXTS = /(?:document|content|styles|meta|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$|\.x?html?$/i;

/** The words of a file as anybody sees them who knows no format: tags, control words and packing taken off. */
export function plainText(name, bytes) {
  if (/\.(?:epub|docx|odt|zip)$/i.test(name)) {
    const parts = unzipSync(bytes, { filter: (entry) => TEXTS.test(entry.name) });
    return Object.values(parts)
      .map((part) => withoutTags(strFromU8(part)))
      .join('\n\n');
  }
  if (/\.(?:eml|mbox|mhtml?)$/i.test(name)) return mailText(bytes);
  const latin = new TextDecoder('windows-1252');
  if (/\.rtf$/i.test(name)) return withoutControls(latin.decode(bytes), (code) => latin.decode(Uint8Array.of(code)));
  const text = new TextDecoder('utf-8').decode(bytes);
  // Nobody reads words in another encoding as they stand.
  if (text.includes('\ufffd')) return '';
  if (/\.(?:x?html?|fodt)$/i.test(name)) return withoutTags(text);
  if (/\.fb2$/i.test(name)) return withoutTags(text.replace(/<binary\b[\s\S]*?<\/binary>/gi, ' '));
  if (/\.(?:tex|ltx|latex)$/i.test(name)) return withoutControls(text.replace(/(^|[^\\])%.*$/gm, '$1'), () => '');
  if (/\.(?:md|markdown)$/i.test(name)) return text.replace(/<\/?[a-z][^>]*>/gi, ' ');
  // People leave tags and entities in a plain text, and what a wrong encoding has made of it is mended.
  return decodeHTML(text.replace(/<\/?[a-z]{1,6}>/gi, '')).replace(/\S*â€\S*/g, ' … ');
}

/** The words of a mail's texts, each part decoded as its own lines say; of a message in two forms, the plain one. */
function mailText(bytes) {
  const raw = new TextDecoder('latin1').decode(bytes);
  const bounds = [...raw.matchAll(/boundary="?([^"\s;]+)"?/gi)].map(([, bound]) => `--${bound}`);
  const parts = raw.split('\n').reduce(
    (all, line) => {
      if (bounds.some((bound) => line.startsWith(bound)) || /^From \S+ .*\d{4}\s*$/.test(line)) all.push([]);
      else all.at(-1).push(line.replace(/\r$/, ''));
      return all;
    },
    [[]],
  );
  const texts = parts.map((lines) => {
    const end = lines.indexOf('');
    const head = lines
      .slice(0, Math.max(0, end))
      .join('\n')
      .replace(/\n[ \t]+/g, ' ');
    const type = /^content-type:\s*([^\s;]+)/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain';
    if (!type.startsWith('text/')) return { type, text: '' };
    const body = decodedBody(lines.slice(end + 1).join('\n'), /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]);
    const text = inCharset(body, /charset="?([^"\s;]+)/i.exec(head)?.[1] ?? 'utf-8');
    return { type, text: type === 'text/html' ? withoutTags(text) : text };
  });
  const isPlain = texts.some(({ type, text }) => type === 'text/plain' && text.trim() !== '');
  return texts.flatMap(({ type, text }) => (isPlain && type === 'text/html' ? [] : [text])).join('\n\n');
}

function decodedBody(text, encoding = '') {
  if (/^base64$/i.test(encoding)) return Buffer.from(text, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(text, 'latin1');
  const whole = text.replace(/=[ \t]*\n/g, '');
  return Buffer.from(
    whole.replace(/=([\dA-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

function inCharset(bytes, charset) {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function withoutTags(text) {
  const shown = text.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<!--[\s\S]*?-->/g, ' ');
  const blocks = shown.replace(
    /<\/(?:p|div|h\d|li|td|text:p|text:h|w:p|v|subtitle|title|section)>|<br\b[^>]*>/gi,
    '\n\n',
  );
  return decodeHTML(blocks.replace(/<[^>]*>/g, ''));
}

function withoutControls(text, letter) {
  return text
    .replace(/\\par\b/g, '\n\n')
    .replace(/\\'([\da-f]{2})/gi, (_, code) => letter(Number.parseInt(code, 16)))
    .replace(/\\u(-?\d+) ?\??/g, (_, code) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\[a-z]+-?\d* ?|\\[^a-z]/gi, '')
    .replace(/[{}]/g, ' ');
}

/** What a page has in headings, or marks as the name of who wrote it. */
export function markedIn(bytes) {
  const text = new TextDecoder('utf-8').decode(bytes);
  const said = (inner) => withoutTags(inner).trim();
  const headings = [...text.matchAll(/<(h[1-6])\b[^>]{0,400}>([\s\S]{1,600}?)<\/\1>/gi)].map(([, , inner]) => ({
    what: ' (a heading)',
    text: said(inner),
  }));
  const names = [
    ...text.matchAll(/<(\w+)\s[^>]{0,400}(?:author|byline|user-?name)[^>]{0,400}>([\s\S]{1,200}?)<\/\1>/gi),
  ].map(([, , inner]) => ({ what: ' (a name)', text: said(inner) }));
  return [...headings, ...names].filter(({ text: said }) => said !== '');
}
