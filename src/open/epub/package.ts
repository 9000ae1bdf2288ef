import { type ElementNode, elementsOf } from '../../markup/tree.ts';
import { decodedAddress } from '../../markup/write.ts';
import { allNamed, firstNamed, parseXml, wordsInside } from '../../markup/xml.ts';

/** A file that the package document lists. */
export interface ManifestItem {
  readonly id: string;
  /** Its path in the archive. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** A book's package document as far as reading the book needs it. */
export interface PackageFile {
  readonly path: string;
  readonly root: ElementNode;
  readonly manifest: readonly ManifestItem[];
  /** The documents in reading order; those that the spine calls not linear come last. */
  readonly spine: readonly ManifestItem[];
  /** What the guide of EPUB 2 says of a document, by its path: `toc`, `title-page` … */
  readonly guide: ReadonlyMap<string, string>;
  /** Ids that the spine names and the manifest lacks, and addresses that lead out of the book. */
  readonly missing: readonly string[];
  /** The program that made the book, as far as it says so. */
  readonly generator: string;
}

/** Reads a package document of EPUB 2 or 3. */
export function readPackage(root: ElementNode, path: string): PackageFile {
  const missing: string[] = [];
  const manifest = allNamed(root, 'item').flatMap(({ attributes }): ManifestItem[] => {
    const target = follow(path, attributes.href ?? '');
    const id = attributes.id ?? '';
    if (target === null) missing.push(attributes.href ?? id);
    const properties = attributes.properties?.split(/\s+/) ?? [];
    return target ? [{ id, path: target.path, mediaType: attributes['media-type'] ?? '', properties }] : [];
  });
  const byId = new Map(manifest.map((item) => [item.id, item]));
  // What is no part of the flow (`linear="no"`) stands all the same where its maker has put it.
  const listed: ManifestItem[] = [];
  for (const { attributes } of allNamed(root, 'itemref')) {
    const item = byId.get(attributes.idref ?? '');
    if (!item) missing.push(attributes.idref ?? '');
    else listed.push(item);
  }
  const spine = [...new Set(listed)];
  const guide = new Map(
    allNamed(root, 'reference').flatMap(({ attributes }): [string, string][] => {
      const target = follow(path, attributes.href ?? '');
      return target && attributes.type ? [[target.path, attributes.type.toLowerCase()]] : [];
    }),
  );
  return { path, root, manifest, spine, guide, missing, generator: generatorOf(root) };
}

/** The picture on the book's cover: EPUB 3's property, or what EPUB 2's `cover` names. */
export function coverItem({ root, manifest }: PackageFile): ManifestItem | null {
  const named = allNamed(root, 'meta').find(({ attributes }) => attributes.name === 'cover')?.attributes.content;
  const item =
    manifest.find(({ properties }) => properties.includes('cover-image')) ??
    manifest.find(({ id }) => named !== undefined && id === named) ??
    manifest.find(({ path }) => named !== undefined && path.endsWith(named));
  return item?.mediaType.startsWith('image/') ? item : null;
}

function generatorOf(root: ElementNode): string {
  const metadata = firstNamed(root, 'metadata') ?? root;
  const named = allNamed(metadata, 'meta').find(({ attributes }) => attributes.name === 'generator');
  const producer = allNamed(metadata, 'contributor').find((contributor) => {
    return contributor.attributes.role === 'bkp' || /calibre/i.test(wordsInside(contributor));
  });
  return named?.attributes.content ?? (producer ? wordsInside(producer) : '');
}

/** Where an address in one of a book's files leads: a file of the archive, and a fragment in it. */
interface Target {
  readonly path: string;
  readonly fragment: string | null;
}

/**
 * Follows an address in the file at `base`. Null for one that leads out of the book: another scheme, or above the
 * archive's root.
 */
export function follow(base: string, address: string): Target | null {
  const href = address.trim();
  if (/^[a-z][a-z\d+.-]*:|^[/\\]{2}/i.test(href)) return null;
  const hash = href.indexOf('#');
  const fragment = hash < 0 || hash === href.length - 1 ? null : decodedAddress(href.slice(hash + 1));
  const relative = decodedAddress((hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/s, ''));
  if (relative === '') return { path: base, fragment };
  const steps = relative.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of relative.split(/[/\\]/)) {
    if (step === '..') {
      if (steps.length === 0) return null;
      steps.pop();
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return { path: steps.join('/'), fragment };
}

/** One entry of a book's contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly path: string;
  readonly fragment: string | null;
  /** 1 for the outermost. */
  readonly depth: number;
}

/** The entries of a navigation document (EPUB 3), the list of contents only. */
export function navEntries(xml: string, path: string): readonly ContentsEntry[] {
  const navs = allNamed(parseXml(xml), 'nav');
  const nav = navs.find(({ attributes }) => attributes.type?.split(/\s+/).includes('toc')) ?? navs[0];
  return nav ? listed(nav, path, 0) : [];
}

function listed(element: ElementNode, path: string, depth: number): readonly ContentsEntry[] {
  return elementsOf(element).flatMap((child): readonly ContentsEntry[] => {
    if (child.name === 'ol') return listed(child, path, depth + 1);
    if (child.name === 'a' && depth > 0) return entry(wordsInside(child), child.attributes.href, path, depth);
    return listed(child, path, depth);
  });
}

/** The landmarks of a navigation document: what a document is, by its path. */
export function landmarks(xml: string, path: string): ReadonlyMap<string, string> {
  const nav = allNamed(parseXml(xml), 'nav').find(({ attributes }) => /\blandmarks\b/.test(attributes.type ?? ''));
  const links = nav ? allNamed(nav, 'a') : [];
  return new Map(
    links.flatMap(({ attributes }): [string, string][] => {
      const target = follow(path, attributes.href ?? '');
      return target && attributes.type ? [[target.path, attributes.type]] : [];
    }),
  );
}

/** The entries of an NCX (EPUB 2). */
export function ncxEntries(xml: string, path: string): readonly ContentsEntry[] {
  const map = allNamed(parseXml(xml), 'navmap')[0];
  return map ? points(map, path, 1) : [];
}

function points(element: ElementNode, path: string, depth: number): readonly ContentsEntry[] {
  return elementsOf(element)
    .filter(({ name }) => name === 'navpoint')
    .flatMap((point) => {
      const label = elementsOf(point).find(({ name }) => name === 'navlabel');
      const src = elementsOf(point).find(({ name }) => name === 'content')?.attributes.src;
      return [...entry(label ? wordsInside(label) : '', src, path, depth), ...points(point, path, depth + 1)];
    });
}

function entry(title: string, href: string | undefined, path: string, depth: number): readonly ContentsEntry[] {
  const target = href === undefined ? null : follow(path, href);
  return target && title !== '' ? [{ title, ...target, depth }] : [];
}
