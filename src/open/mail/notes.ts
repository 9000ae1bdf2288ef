import { blockText, type Field, type Metadata, NO_METADATA, type Place } from '../../model/index.ts';
import { reader } from '../../read/text/index.ts';
import type { Text } from './body.ts';
import { plainLines } from './stretches.ts';

/** Words as a note on a whole story; none when there are none. */
export function noteOf(paragraphs: readonly string[], place: Place): readonly Field[] {
  const words = paragraphs.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
  return words.length === 0 ? [] : [{ key: 'notes', label: 'Notes', values: [words.join('\n')], place }];
}

/** Texts around a story, such as those of who sent it on, as facts of the story: notes. Null when they say nothing. */
export function notesDeclared(texts: readonly Text[], archive: string): Metadata | null {
  const fields = texts.flatMap((text) => {
    const lines = plainLines(text).map((line) => line.text);
    const line = text.lines[0]?.line ?? 1;
    const { blocks } = reader.read(lines.join('\n'), archive).value;
    return noteOf(
      blocks.map((block) => blockText(block, '\n')),
      { source: archive, line, endLine: text.lines.at(-1)?.line ?? line },
    );
  });
  return fields.length === 0 ? null : { ...NO_METADATA, fields };
}
