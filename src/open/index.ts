import { type Diagnostic, type Outcome, outcome, type Source, topOf } from '../model/index.ts';
import { formatOf } from '../read/formats.ts';
import { type ContainerRow, containerOf, containers, type Guard } from './containers.ts';
import { signature } from './signature.ts';

/** How deep containers may stand in each other: a book in an archive of archives, and no further. */
const DEEPEST = 3;

/** What all the containers of one book may hold together, in bytes: archives in archives multiply. */
const MOST_BYTES = 512 * 1024 ** 2;
/**
 * What containers inside a container may hold, however small it is; else so many times its own size: they are packed
 * already, and most of what they hold packs to a tenth at best.
 */
const SMALL_BYTES = 32 * 1024 ** 2;
const MOST_RATIO = 20;

/** Bytes that may still come out of containers; below zero when more came out. */
interface Budget {
  left: number;
}

/**
 * Opens every container among the sources, and those inside them; the rest goes through as it is. Whoever gives a
 * `guard` may end work that takes too long.
 */
export async function unpack(
  sources: readonly Source[],
  guard: Guard = (work) => work(),
): Promise<Outcome<readonly Source[]>> {
  const opened: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  let left = MOST_BYTES;
  for (const source of await joinedTex(sources)) {
    const row = rowOf(source);
    if (row === null) {
      const { hasSeveralCodes, withoutQuotedPrintable } = await import('./mail/remnants.ts');
      // Each watch over a piece of work costs half a millisecond.
      const isCoded = isText(source) && hasSeveralCodes(source.bytes);
      const restored = isCoded ? guard(() => withoutQuotedPrintable(source)) : null;
      opened.push(restored?.source ?? source);
      diagnostics.push(...(restored?.diagnostics ?? []));
      continue;
    }
    const inside = await openedBy(row, source, guard);
    left -= sizeOf(inside.value);
    const most = Math.min(left, Math.max(SMALL_BYTES, source.bytes.length * MOST_RATIO));
    const budget = { left: most };
    const inner = await unpackInner(await joinedTex(inside.value), 1, budget, guard);
    left -= most - budget.left;
    // What is refused gives nothing: reading what came out before would only cost time.
    if (budget.left >= 0) opened.push(...inner.value);
    diagnostics.push(...inside.diagnostics, ...(budget.left < 0 ? [tooMuch(source.name)] : inner.diagnostics));
  }
  const { withoutIndexPages } = await import('./index-page.ts');
  const stories = withoutIndexPages(opened);
  const { postsApart } = await import('./posts-apart.ts');
  return outcome(postsApart(stories.value), {}, [...diagnostics, ...stories.diagnostics]);
}

/** Files of LaTeX with those that they take in. */
async function joinedTex(sources: readonly Source[]): Promise<readonly Source[]> {
  const isTex = (source: Source): boolean => rowOf(source)?.id === 'tex';
  if (!sources.some(isTex)) return sources;
  const { withInputs } = await import('./latex/inputs.ts');
  return withInputs(sources, isTex);
}

/** What stands in a container, and where it comes from. */
async function openedBy(
  { origin, load }: ContainerRow,
  source: Source,
  guard: Guard,
): Promise<Outcome<readonly Source[]>> {
  const opener = await load();
  const inside = await guard(() => opener(source, guard));
  if (origin === null) return inside;
  return { ...inside, value: inside.value.map((one) => ({ origin, ...one })) };
}

/** Opens containers that came out of others, until the budget is spent. */
async function unpackInner(
  sources: readonly Source[],
  depth: number,
  budget: Budget,
  guard: Guard,
): Promise<Outcome<readonly Source[]>> {
  const opened: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const row = rowOf(source);
    if (row === null) opened.push(source);
    else if (depth >= DEEPEST) diagnostics.push(tooDeep(source.name));
    else {
      const inside = await openedBy(row, source, guard);
      budget.left -= sizeOf(inside.value);
      if (budget.left < 0) break;
      const inner = await unpackInner((await joinedTex(inside.value)).map(saying(source)), depth + 1, budget, guard);
      opened.push(...inner.value);
      diagnostics.push(...inside.diagnostics, ...inner.diagnostics);
    }
  }
  return outcome(opened, {}, diagnostics);
}

/** What stood around a container, such as the words of a mail that it was attached to, said of what it holds as well. */
function saying({ stated }: Source): (inside: Source, at: number) => Source {
  return (inside, at) =>
    stated === undefined || at > 0 ? inside : { ...inside, stated: [...(inside.stated ?? []), ...stated] };
}

/** The container that a source is: by its name, or by its bytes when a document goes by the name of a text. */
function rowOf(source: Source): ContainerRow | null {
  const named = containerOf(source.name);
  if (named !== null) return source.format === named.id ? named : null;
  const kind = source.format === 'txt' ? signature(source.bytes) : source.format;
  return containers.find((row) => row.id === kind) ?? null;
}

/** Whether a source is read as plain text, by what it says of itself or by its name. */
function isText({ format, name }: Source): boolean {
  return format === 'txt' || (format === '' && formatOf(name)?.id === 'txt');
}

function sizeOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { bytes, page }) => sum + bytes.length + (page?.root.size ?? 0), 0);
}

function tooMuch(source: string): Diagnostic {
  return {
    id: 'container-refused',
    severity: 'error',
    place: topOf(source),
    reason: 'the archives hold more than a book does, all together',
    remedy: 'Unpack them yourself, and build the stories one by one.',
  };
}

function tooDeep(source: string): Diagnostic {
  return {
    id: 'container-refused',
    severity: 'error',
    place: topOf(source),
    reason: `archives are packed in each other more than ${DEEPEST} deep`,
    remedy: 'Unpack it yourself, and name the story inside.',
  };
}
