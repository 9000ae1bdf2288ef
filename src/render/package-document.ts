import type { Book } from '../model/index.ts';
import { isRightToLeft } from './document.ts';
import { escapeAttribute } from './escape.ts';
import type { Landmark } from './landmarks.ts';
import { packageMetadata } from './package-metadata.ts';

/** An item of the manifest. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** The package document: metadata, manifest, spine (ids, in reading order) and the guide of EPUB 2 readers. */
export function packageDocument(
  book: Book,
  language: string,
  manifest: readonly ManifestItem[],
  spine: readonly string[],
  landmarks: readonly Landmark[],
): string {
  const direction = isRightToLeft(language) ? ' page-progression-direction="rtl"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="about.identifier" xml:lang="${escapeAttribute(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
${packageMetadata(book, language)}</metadata>
<manifest>
${manifest.map(item).join('')}</manifest>
<spine toc="ncx"${direction}>
${spine.map((id) => `<itemref idref="${id}"/>\n`).join('')}</spine>
${guide(landmarks)}</package>
`;
}

function item({ id, href, mediaType, properties }: ManifestItem): string {
  const given = properties.length > 0 ? ` properties="${properties.join(' ')}"` : '';
  return `<item id="${id}" href="${escapeAttribute(href)}" media-type="${mediaType}"${given}/>\n`;
}

const GUIDE_TYPES: Readonly<Record<Landmark['type'], string>> = { cover: 'cover', toc: 'toc', bodymatter: 'text' };

function guide(landmarks: readonly Landmark[]): string {
  if (landmarks.length === 0) return '';
  const references = landmarks.map(
    ({ type, title, href }) =>
      `<reference type="${GUIDE_TYPES[type]}" title="${escapeAttribute(title)}" href="${escapeAttribute(href)}"/>\n`,
  );
  return `<guide>\n${references.join('')}</guide>\n`;
}
