import { LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Diagnostic, Outcome } from '../../model/index.ts';
import { outcome } from '../../model/index.ts';
import { nearest } from '../nearest.ts';
import { settingKeys } from './keys.ts';
import type { Settings } from './settings.ts';

/**
 * Parses a settings file. A wrong key or value is a diagnostic with its line and the nearest right one, and is left
 * out; the rest counts.
 */
export function parseSettings(text: string, file: string): Outcome<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const broken = document.errors.map((error) =>
    invalid(file, lineAt(error.pos[0]), `this is not YAML: ${error.message.split('\n')[0]}`, 'Mend the line.'),
  );
  if (broken.length > 0) return outcome({}, {}, broken);
  if (document.contents === null) return outcome({});
  const map = document.contents as YAMLMap;
  if (!Array.isArray(map.items)) {
    return outcome({}, {}, [invalid(file, 1, 'settings must be lines of `key: value`', null)]);
  }
  const settings: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  for (const pair of map.items as Pair<{ value?: unknown; range?: number[] }>[]) {
    const key = String(pair.key?.value ?? pair.key);
    const line = lineAt(pair.key?.range?.[0]);
    const value = document.get(key, false);
    const plain = typeof value === 'object' && value !== null ? (value as YAMLMap).toJSON() : value;
    const problem = readSetting(settings, key, plain);
    if (problem) diagnostics.push({ ...problem, place: { source: file, line, endLine: line } });
  }
  return outcome(settings as Settings, {}, diagnostics);
}

function readSetting(settings: Record<string, unknown>, key: string, value: unknown): Diagnostic | null {
  const row = settingKeys.find((k) => k.key === key);
  if (!row) {
    const near = nearest(
      key,
      settingKeys.map((k) => k.key),
    );
    const remedy = near ? `Did you mean \`${near}\`?` : `Known settings: ${settingKeys.map((k) => k.key).join(', ')}.`;
    return { id: 'settings-unknown-key', severity: 'error', place: null, reason: `unknown setting \`${key}\``, remedy };
  }
  const wrong = row.check(value);
  if (wrong !== null) {
    const word = typeof value === 'string' ? nearest(value, wrong.replace(/^one of /, '').split(', ')) : null;
    const remedy = word ? `Did you mean \`${word}\`?` : `\`${key}\` must be ${wrong}.`;
    const reason = `\`${key}: ${JSON.stringify(value)}\` is not ${wrong}`;
    return { id: 'settings-invalid', severity: 'error', place: null, reason, remedy };
  }
  settings[key] = row.read ? row.read(value) : value;
  return null;
}

function invalid(source: string, line: number, reason: string, remedy: string | null): Diagnostic {
  return { id: 'settings-invalid', severity: 'error', place: { source, line, endLine: line }, reason, remedy };
}
