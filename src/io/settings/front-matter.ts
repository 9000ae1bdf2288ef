import { type Outcome, outcome, type Source } from '../../model/index.ts';
import { frontMatterYaml } from '../../read/markdown/fence.ts';
import type { SettingsContext } from './parse.ts';
import type { Settings } from './settings.ts';

/** Front matter stands in the first bytes of a file. */
const FIRST_BYTES = 64_000;

/** The settings in the YAML front matter of a Markdown source. Its other keys are facts of the story. */
export async function frontMatterSettings(
  source: Source,
  context: Omit<SettingsContext, 'file'>,
): Promise<Outcome<Settings>> {
  if (source.format !== 'md') return outcome({});
  const start = new TextDecoder().decode(source.bytes.subarray(0, FIRST_BYTES)).replace(/\r\n?/g, '\n');
  const fenced = frontMatterYaml(start);
  if (fenced === null) return outcome({});
  const place = { file: source.name, above: fenced.line - 1, mixed: true };
  const { parseSettings } = await import('./parse.ts');
  return parseSettings(fenced.yaml, { ...context, ...place, sources: [source.name] });
}
