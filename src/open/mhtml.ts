import { outcome, topOf } from '../model/index.ts';
import type { Unpacker } from './containers.ts';
import { addressesOf, bodyOf, leavesOf, locationOf, type MimePart, parseMessage } from './mail/mime.ts';
import { binaryString, textOf } from './mail/transfer.ts';

/** Opens a web page saved whole (RFC 2557): its HTML as one source, style sheets put into it, and its pictures. */
export const unpack: Unpacker = async (source) => {
  const message = parseMessage(binaryString(source.bytes));
  const leaves = leavesOf(message);
  const root = pageOf(message, leaves);
  if (root === null) {
    const place = topOf(source.name);
    const reason = 'there is no page in this web archive';
    const remedy = 'Save the page again, as HTML or as a web archive.';
    return outcome([], {}, [{ id: 'no-text', severity: 'error', place, reason, remedy }]);
  }
  const addresses = new Map(leaves.flatMap((leaf) => addressesOf(leaf).map((address) => [address, leaf] as const)));
  const page = framed(root, addresses);
  const { bytes, rawLines } = bodyOf(page);
  const text = textOf(bytes, page.parameters.get('charset'));
  const markup = withStyles(text, page, addresses);
  const pictures = picturesOf(markup, page, leaves);
  return outcome([
    {
      name: source.name,
      format: 'html',
      bytes: new TextEncoder().encode(`\ufeff${markup}`),
      ...(source.modified === undefined ? {} : { modified: source.modified }),
      documents: documentsOf(source.name, rawLines),
      ...(pictures.size > 0 ? { pictures } : {}),
    },
  ]);
};

/** The root of the related parts: named by `start`, else the first page. */
function pageOf(message: MimePart, leaves: readonly MimePart[]): MimePart | null {
  const pages = leaves.filter((leaf) => /^(?:text\/html|application\/xhtml\+xml)$/.test(leaf.type));
  const start = message.parameters.get('start');
  const location = message.headers.get('snapshot-content-location')?.value;
  return (
    pages.find((leaf) => start !== undefined && leaf.headers.get('content-id')?.value === start) ??
    pages.find((leaf) => location !== undefined && leaf.headers.get('content-location')?.value === location) ??
    pages[0] ??
    null
  );
}

/** An address as a page means it: relative to where the page came from. */
function resolved(address: string, base: string): string {
  const plain = address.replaceAll('&amp;', '&').trim();
  try {
    return new URL(plain, base || 'about:blank').href;
  } catch {
    return plain;
  }
}

function partAt(address: string, page: MimePart, addresses: ReadonlyMap<string, MimePart>): MimePart | undefined {
  return addresses.get(address.replaceAll('&amp;', '&')) ?? addresses.get(resolved(address, locationOf(page)));
}

const ATTRIBUTE = (name: string): RegExp => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i');

function attribute(tag: string, name: string): string {
  const match = ATTRIBUTE(name).exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** A page of frames shows its frames: the largest of them is what was to be read. */
function framed(page: MimePart, addresses: ReadonlyMap<string, MimePart>): MimePart {
  const text = textOf(bodyOf(page).bytes, page.parameters.get('charset'));
  if (!/<frameset\b/i.test(text)) return page;
  const frames = [...text.matchAll(/<frame\b[^>]*>/gi)]
    .flatMap(([tag]) => partAt(attribute(tag, 'src'), page, addresses) ?? [])
    .filter((leaf) => leaf.type === 'text/html' && leaf !== page);
  const size = (leaf: MimePart): number => bodyOf(leaf).bytes.length;
  const [first = page] = frames;
  return frames.reduce((largest, next) => (size(next) > size(largest) ? next : largest), first);
}

/** Puts the archive's style sheets where the page links to them, on one line each, so that lines keep their number. */
function withStyles(text: string, page: MimePart, addresses: ReadonlyMap<string, MimePart>): string {
  return text.replace(/<link\b[^>]*>/gi, (tag) => {
    const sheet = /stylesheet/i.test(attribute(tag, 'rel'))
      ? partAt(attribute(tag, 'href'), page, addresses)
      : undefined;
    if (sheet === undefined || sheet.type !== 'text/css') return tag;
    const css = textOf(bodyOf(sheet).bytes, sheet.parameters.get('charset'));
    // No sign that could end the sheet stays in it, whatever stands around it.
    return `<style>${css.replace(/[\s<]+/g, ' ')}</style>${'\n'.repeat(tag.split('\n').length - 1)}`;
  });
}

/** Pictures by the address that the page gives them: as written, and as it stands in full. */
function picturesOf(markup: string, page: MimePart, leaves: readonly MimePart[]): ReadonlyMap<string, Uint8Array> {
  const images = leaves.filter((leaf) => leaf.type.startsWith('image/'));
  const addresses = new Map(images.flatMap((leaf) => addressesOf(leaf).map((address) => [address, leaf] as const)));
  const pictures = new Map<string, Uint8Array>();
  for (const [tag] of markup.matchAll(/<img\b[^>]*>/gi)) {
    const address = attribute(tag, 'src').replaceAll('&amp;', '&');
    const part = address === '' ? undefined : partAt(address, page, addresses);
    if (part) pictures.set(address, bodyOf(part).bytes);
  }
  return pictures;
}

/** Runs of the page's lines that follow one another in the archive too. */
function documentsOf(name: string, rawLines: readonly number[]): { name: string; line: number; from: number }[] {
  return rawLines.flatMap((line, i) => (rawLines[i - 1] === line - 1 ? [] : [{ name, line: i + 1, from: line + 1 }]));
}
