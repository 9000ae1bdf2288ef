import { decode } from '../decode/index.ts';
import { blockText, type Source } from '../model/index.ts';
import type { DividedSource } from '../pipeline.ts';

/** A source as lines to be shown: those of the file, or what stands where in a document that has no lines of its own. */
export interface SourceText {
  readonly name: string;
  readonly lines: readonly string[];
  /** Whether they are lines of the file itself. */
  readonly isFile: boolean;
}

/** The texts of a story's sources, by the index that places have. */
export function sourceTexts(
  opened: readonly Source[],
  divided: readonly DividedSource[],
  indexOf: (source: string) => number,
  encoding: string | undefined,
): readonly SourceText[] {
  const texts: SourceText[] = [];
  const inside = divided.filter((_, i) => {
    const source = opened[i];
    if (source === undefined) return false;
    const isFile = source.page === undefined && (source.documents ?? []).length === 0 && source.letters === undefined;
    if (isFile) texts[indexOf(source.name)] = fileText(source, encoding);
    return !isFile;
  });
  for (const text of documentTexts(inside)) texts[indexOf(text.name)] = text;
  return [...texts].map((text) => text ?? { name: '', lines: [], isFile: false });
}

function fileText({ bytes, name }: Source, encoding: string | undefined): SourceText {
  return { name, lines: decode(bytes, name, encoding).value.text.split('\n'), isFile: true };
}

/**
 * What stands on each line of the documents of containers: the blocks that were read there, and what was taken out. The
 * posts of an archive have their lines in one document.
 */
function documentTexts(divided: readonly DividedSource[]): readonly SourceText[] {
  const lines = new Map<string, string[]>();
  const put = (source: string, line: number, text: string): void => {
    const own = lines.get(source) ?? [];
    lines.set(source, own);
    own[line - 1] = own[line - 1] === undefined ? text : `${own[line - 1]} ${text}`;
  };
  for (const { manuscript, division } of divided) {
    for (const block of manuscript.value.blocks) put(block.place.source, block.place.line, blockText(block));
    for (const { place, text } of [...manuscript.trace.removals, ...division.trace.removals])
      put(place.source, place.line, text);
  }
  return [...lines].map(([name, own]) => ({ name, lines: Array.from(own, (text) => text ?? ''), isFile: false }));
}
