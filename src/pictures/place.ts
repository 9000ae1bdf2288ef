import type { BookPicture, Decision, Diagnostic, Division, Image, Removal, Source } from '../model/index.ts';
import { bytesAt, type FindPicture, isRemote } from './address.ts';
import { cutAtOrnaments } from './breaks.ts';
import { type Converted, convert } from './convert.ts';
import { isEmoticon, isNamedBreak, isSpacer, saysOrnament } from './decoration.ts';
import { newPatience, type Patience } from './drawing/index.ts';
import { changePart } from './images.ts';
import { type Missing, missingPictures } from './missing.ts';
import { saysWhatItShows, shelf } from './shelf.ts';

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
  const parts = cut.division.parts.map((part) =>
    changePart(part, (image, at) => {
      const picture = found.get(image.src);
      if (picture === undefined) return image;
      if ('bytes' in picture) {
        if (isSpacer(picture.width, picture.height)) return image;
        return { ...image, href: books.add(picture, saysWhatItShows(image.alt)) };
      }
      if (isNamedBreak(image.src) && saysOrnament(image.alt)) return image;
      if (picture.wrong === REMOTE) remote.count += 1;
      else if (image.src !== '') missing.push({ address: image.src, place: at, wrong: picture.wrong });
      return image;
    }),
  );
  const changed = parts.some((part, i) => part !== cut.division.parts[i]);
  const { decisions, removals } = cut;
  const result = changed ? { ...cut.division, parts } : cut.division;
  return { division: result, decisions, removals, diagnostics: missingPictures(missing) };
}

/** Says once for the book how many of its pictures are on the web. */
function withRemote(divisions: readonly PlacedDivision[], count: number): readonly PlacedDivision[] {
  const [first, ...others] = divisions;
  if (count === 0 || first === undefined) return divisions;
  const pictures = count === 1 ? 'one picture is' : `${count} pictures are`;
  const diagnostic: Diagnostic = {
    id: 'picture-missing',
    severity: 'warning',
    place: { source: first.division.source, line: 1, endLine: 1 },
    reason: `${pictures} on the web only, and nothing is fetched from there; the descriptions stand in`,
    remedy: 'Save the page with its pictures, and build from that.',
  };
  return [{ ...first, diagnostics: [...first.diagnostics, diagnostic] }, ...others];
}
