import {
  type Book,
  type BookPicture,
  type CoverDesign,
  type Diagnostic,
  type Division,
  type Outcome,
  outcome,
  type Picture,
  type PictureFile,
  type Publication,
  type Resource,
  type Source,
} from '../model/index.ts';
import type { FindPicture } from './address.ts';
import { holdsImages } from './images.ts';

export type { FindPicture } from './address.ts';

/** What the user wants of a cover: a picture; one drawn from the title for a book that brings none; or none at all. */
export type CoverWish = PictureFile | 'drawn' | 'none';

/** What placing pictures needs of a source that went through splitting, and changes in it. */
interface Divided {
  readonly source: string;
  readonly division: Outcome<Division>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the pictures of divided sources and makes them ready for the book; see `placePictures`. Sources without
 * pictures come back as they are.
 */
export async function illustrate<T extends Divided>(
  divided: readonly T[],
  sources: readonly Source[],
  find?: FindPicture,
): Promise<{ readonly sources: readonly T[]; readonly pictures: readonly BookPicture[] }> {
  if (!divided.some(({ division }) => holdsImages(division.value))) return { sources: divided, pictures: [] };
  const { placePictures } = await import('./place.ts');
  const byName = new Map(sources.map((source) => [source.name, source]));
  const given = divided.map((d) => ({ source: byName.get(d.source), division: d.division.value }));
  const placed = await placePictures(given, find);
  const changed = divided.map((each, i): T => {
    const at = placed.divisions[i];
    if (!at) return each;
    const { trace, diagnostics } = each.division;
    const decisions = [...trace.decisions, ...at.decisions];
    const removals = [...trace.removals, ...at.removals];
    return {
      ...each,
      division: { value: at.division, trace: { ...trace, decisions, removals }, diagnostics },
      diagnostics: [...each.diagnostics, ...at.diagnostics],
    };
  });
  return { sources: changed, pictures: placed.pictures };
}

/**
 * The cover of a book: `ready` when there is one already, else the user's picture, else the one that came with a
 * source. `drawn` when the book is to get one made from its title. A picture that cannot be read is the error
 * `cover-unreadable`, and the book gets a drawn one.
 */
export async function findCover(
  sources: readonly Source[],
  wish: CoverWish | undefined,
  ready: Picture | null,
): Promise<Outcome<Picture | 'drawn' | null>> {
  if (ready !== null || wish === 'none') return outcome(wish === 'none' ? null : ready);
  // The cover of one part would speak for the whole series.
  const [own, ...others] = sources;
  const bytes = own?.cover ?? pictureOfCover(own);
  const brought = own && bytes && others.length === 0 ? { name: own.name, bytes } : null;
  const file = typeof wish === 'object' ? wish : brought;
  const instead = wish === undefined ? null : ('drawn' as const);
  if (file === null) return outcome(instead);
  const { fitCover } = await import('./cover/draw.ts');
  const fitted = await fitCover(file);
  return fitted.value === null ? { ...fitted, value: instead } : fitted;
}

/** A picture of a page that is called `cover`, as programs that save stories call it. */
function pictureOfCover(source: Source | undefined): Uint8Array | null {
  for (const [address, bytes] of source?.pictures ?? []) {
    if (/(?:^|[\\/])cover\.\w{3,4}$/i.test(address)) return bytes;
  }
  return null;
}

/** The book with its pictures, and with a cover drawn from its title, on a design, when that is wanted. */
export async function complete(
  book: Book,
  pictures: readonly BookPicture[],
  drawn: CoverDesign | false,
): Promise<Book> {
  const illustrated = pictures.length > 0 ? { ...book, pictures } : book;
  if (!drawn) return illustrated;
  const { drawCover } = await import('./cover/draw.ts');
  return { ...illustrated, cover: await drawCover(book, drawn) };
}

/** A publication whose drawn cover is a JPEG picture. */
async function withJpegCover(publication: Publication): Promise<Publication> {
  const at = publication.resources.findIndex(({ properties }) => properties.includes('cover-image'));
  const cover = publication.resources[at];
  if (cover?.mediaType !== 'image/png' || typeof cover.content === 'string') return publication;
  const { coverAs } = await import('./cover/draw.ts');
  const content = await coverAs('jpeg', { mediaType: cover.mediaType, bytes: cover.content });
  return { ...publication, resources: publication.resources.with(at, { ...cover, mediaType: 'image/jpeg', content }) };
}

/** What makes a file of a publication, and the only kind of cover picture that its readers are known to show. */
interface FileMaker {
  readonly cover?: 'jpeg';
  make(publication: Publication): Promise<Uint8Array>;
}

/** The file that a target makes of a publication, with a cover that the target's readers show. */
export async function fileFor(target: FileMaker, publication: Publication): Promise<Uint8Array> {
  return await target.make(target.cover === 'jpeg' ? await withJpegCover(publication) : publication);
}

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A picture that stands between scenes, fit for every reader, as a file of the book; null when it is none. */
export async function ornamentPicture({ bytes }: PictureFile): Promise<Resource | null> {
  const { convert } = await import('./convert.ts');
  const made = await convert(bytes).catch(() => null);
  if (made === null) return null;
  const href = `images/ornament.${ENDINGS[made.mediaType]}`;
  return { href, id: 'ornament', mediaType: made.mediaType, content: made.bytes, properties: [] };
}
