import { type Diagnostic, type Outcome, outcome, type Source } from '../../model/index.ts';

/**
 * Opens a container: the sources inside it, in a text format or again a container. What is broken, dangerous or
 * beyond measure is refused with an error diagnostic and gives no source; it never throws for what the bytes hold.
 */
export type Unpacker = (source: Source) => Promise<Outcome<readonly Source[]>>;

/** A row of the table of containers: files that hold stories, but not as plain text. */
export interface ContainerRow {
  readonly id: string;
  /** File name endings, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** One line for `fascicle list formats`. */
  readonly summary: string;
  load(): Promise<Unpacker>;
}

/** Every container that a story may come in. */
export const containers: readonly ContainerRow[] = [];

/** How deep containers may stand in each other: a book in an archive of archives, and no further. */
const DEEPEST = 3;

/** The container of a file by its name's ending, whatever its case; null when no container has that ending. */
export function containerOf(name: string): ContainerRow | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return containers.find((row) => ending !== undefined && row.extensions.includes(ending)) ?? null;
}

/** Opens every container among the sources, and those inside them; the rest goes through as it is. */
export async function unpack(sources: readonly Source[], depth = 0): Promise<Outcome<readonly Source[]>> {
  const opened: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const row = containerOf(source.name);
    if (row === null || source.format !== row.id) opened.push(source);
    else if (depth >= DEEPEST) diagnostics.push(tooDeep(source.name));
    else {
      const inside = await (await row.load())(source);
      const inner = await unpack(inside.value, depth + 1);
      opened.push(...inner.value);
      diagnostics.push(...inside.diagnostics, ...inner.diagnostics);
    }
  }
  return outcome(opened, {}, diagnostics);
}

function tooDeep(source: string): Diagnostic {
  return {
    id: 'container-refused',
    severity: 'error',
    place: { source, line: 1, endLine: 1 },
    reason: `archives are packed in each other more than ${DEEPEST} deep`,
    remedy: 'Unpack it yourself, and name the story inside.',
  };
}
