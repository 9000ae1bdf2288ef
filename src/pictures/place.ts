import { createHash } from 'node:crypto';
import {
  type BookPicture,
  type Decision,
  type Diagnostic,
  type Division,
  type Image,
  isPictureName,
  type Part,
  type Place,
  type Removal,
  type Source,
  topOf,
} from '../model/index.ts';
import { bytesAt, type FindPicture, isRemote } from './address.ts';
import { cutAtOrnaments, isEmoticon, isNamedBreak, isSpacer, namesFile, pictureOf, saysOrnament } from './breaks.ts';
import { type Converted, convert } from './convert.ts';
import { newPatience, type Patience } from './drawing/index.ts';
import { changePart } from './images.ts';

/** A source with what splitting made of it. */
export interface PicturedSource {
  /** Absent for a division whose source is not at hand; then only addresses with data in them lead anywhere. */
  readonly source: Source | undefined;
  readonly division: Division;
}

/** A division whose pictures know their place in the book, and what was decided and taken out on the way. */
export interface PlacedDivision {
  readonly division: Division;
  readonly decisions: readonly Decision[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The divisions in the order given, the pictures of the book, each once, and doubts about the whole book. */
export interface Placed {
  readonly divisions: readonly PlacedDivision[];
  readonly pictures: readonly BookPicture[];
}

/** Pictures that are worked on at the same time. */
const AT_ONCE = 4;

/** A picture of a story: its bytes for the book, or why there are none. */
type Found = Converted | { readonly wrong: string };

/**
 * Finds and converts the pictures of divided sources. Inlines of pictures that go into the book get their path there;
 * ornaments that stand between prose become scene breaks; of pictures that are nowhere or broken the words stay, and
 * the warning `picture-missing` says so. Never fails.
 */
export async function placePictures(sources: readonly PicturedSource[], find?: FindPicture): Promise<Placed> {
  const patience = newPatience();
  const found = await Promise.all(sources.map((each) => findAll(each, patience, find)));
  const books = shelf();
  const remote = { count: 0 };
  const divisions = sources.map(({ division }, i) => place(division, found[i] as FoundPictures, books, remote));
  return { divisions: withRemote(divisions, remote.count), pictures: books.pictures() };
}

type FoundPictures = ReadonlyMap<string, Found>;

/** Every picture of one source, by its address. */
async function findAll(
  { source, division }: PicturedSource,
  patience: Patience,
  find?: FindPicture,
): Promise<FoundPictures> {
  const addresses = new Set<string>();
  const see = (image: Image): Image => {
    if (!isEmoticon(image)) addresses.add(image.src);
    return image;
  };
  for (const part of division.parts) changePart(part, see);
  const found = new Map<string, Found>();
  const waiting = addresses.values();
  const work = async (): Promise<void> => {
    // The workers take from one iterator, each address once.
    for (const address of waiting) found.set(address, await findOne(address, source, patience, find));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function findOne(
  address: string,
  source: Source | undefined,
  patience: Patience,
  find?: FindPicture,
): Promise<Found> {
  const bytes = await bytesAt(address, source, find).catch(() => null);
  if (bytes === null) return { wrong: isRemote(address) ? REMOTE : 'was not found' };
  try {
    return await convert(bytes, patience);
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { wrong: `cannot be shown: ${line}` };
  }
}

const REMOTE = 'is on the web';

function place(
  division: Division,
  found: FoundPictures,
  books: ReturnType<typeof shelf>,
  remote: { count: number },
): PlacedDivision {
  const missing: Missing[] = [];
  const cut = cutAtOrnaments(division, ({ src }) => {
    const picture = found.get(src);
    return picture && 'bytes' in picture ? picture : null;
  });
  const nameless: Removal[] = [];
  const shown = cut.division.parts.map((part) => withoutNameless(part, found, nameless, missing));
  const parts = shown.map((part) =>
    changePart(part, (image, at) => {
      const picture = found.get(image.src);
      if (picture === undefined) return image;
      if ('bytes' in picture) {
        if (isSpacer(picture.width, picture.height)) return image;
        return { ...image, href: books.add(picture, saysWhatItShows(image.alt)) };
      }
      if (isNamedBreak(image.src) && saysOrnament(image.alt)) return image;
      if (picture.wrong === REMOTE) remote.count += 1;
      else if (image.src !== '') {
        const isNameless = image.alt.trim() === '';
        missing.push({ address: image.src, place: at, wrong: picture.wrong, isNameless });
      }
      return image;
    }),
  );
  const changed = parts.some((part, i) => part !== cut.division.parts[i]);
  const { decisions } = cut;
  const removals = [...cut.removals, ...nameless];
  const result = changed ? { ...cut.division, parts } : cut.division;
  return { division: result, decisions, removals, diagnostics: missingPictures(missing) };
}

/** A part without the pictures that it lacks and whose words say no more than what their files are called. */
function withoutNameless(part: Part, found: FoundPictures, removals: Removal[], missing: Missing[]): Part {
  const blocks = part.blocks.filter((block) => {
    const image = pictureOf(block);
    const picture = image && found.get(image.src);
    if (!image || !picture || 'bytes' in picture || !namesFile(image)) return true;
    removals.push({ name: 'markup', place: block.place, text: image.alt });
    if (picture.wrong !== REMOTE)
      missing.push({ address: image.src, place: block.place, wrong: picture.wrong, isNameless: true });
    return false;
  });
  return blocks.length === part.blocks.length || (blocks.length === 0 && part.heading === null)
    ? part
    : { ...part, blocks };
}

/** Says once for the book how many of its pictures are on the web. */
function withRemote(divisions: readonly PlacedDivision[], count: number): readonly PlacedDivision[] {
  const [first, ...others] = divisions;
  if (count === 0 || first === undefined) return divisions;
  const pictures = count === 1 ? 'one picture is' : `${count} pictures are`;
  const diagnostic: Diagnostic = {
    id: 'picture-missing',
    severity: 'warning',
    place: topOf(first.division.source),
    reason: `${pictures} on the web only, and nothing is fetched from there; the descriptions stand in`,
    remedy: 'Save the page with its pictures, and build from that.',
  };
  return [{ ...first, diagnostics: [...first.diagnostics, diagnostic] }, ...others];
}

/** A picture that the book will not show. */
interface Missing {
  readonly address: string;
  readonly place: Place;
  readonly wrong: string;
  /** Whether nothing describes it, or the name of its file alone. */
  readonly isNameless: boolean;
}

/** More missing pictures than this are not told one by one. */
const TOLD = 10;

/** One warning for each missing picture of a source, and one for all beyond the tenth. */
function missingPictures(missing: readonly Missing[]): readonly Diagnostic[] {
  const told = missing.slice(0, TOLD).map(({ address, place, wrong, isNameless }) => {
    const name = address.length > 80 ? `${address.slice(0, 60)}…` : address;
    const rest = isNameless ? 'nothing describes it' : 'its description stands in';
    return warning(place, `the picture ${name} ${wrong}; ${rest}`);
  });
  const rest = missing[TOLD];
  if (rest === undefined) return told;
  return [...told, warning(rest.place, `${missing.length - TOLD} more pictures are missing from here on`)];
}

function warning(place: Place, reason: string): Diagnostic {
  const remedy = 'Put the whole picture where the story says, in the folder of the story.';
  return { id: 'picture-missing', severity: 'warning', place, reason, remedy };
}

/** The pictures of one book: a picture that is used twice is kept once. */
interface Shelf {
  /** Keeps a picture and gives its path in the book, made from its content. */
  add(picture: Converted, described: boolean): string;
  pictures(): readonly BookPicture[];
}

/** An empty shelf. */
function shelf(): Shelf {
  const hrefs = new Map<Converted, string>();
  const kept = new Map<string, BookPicture>();
  return {
    add(picture, described) {
      const href = hrefs.get(picture) ?? hrefOf(picture);
      hrefs.set(picture, href);
      const before = kept.get(href);
      if (before === undefined) kept.set(href, { href, mediaType: picture.mediaType, bytes: picture.bytes, described });
      else if (before.described && !described) kept.set(href, { ...before, described });
      return href;
    },
    pictures: () => [...kept.values()],
  };
}

function hrefOf({ bytes, mediaType }: Converted): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `images/${name}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** Whether a description says what is to be seen: not nothing, a file name or `image 3`. */
function saysWhatItShows(alt: string): boolean {
  const words = alt.trim();
  if (!/[\p{L}\p{N}]/u.test(words) || isPictureName(words)) return false;
  return !/^(?:image|img|picture|pic|photo|illustration|graphic)[-_ ]?\d*$/i.test(words);
}
