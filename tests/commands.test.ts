import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Transcripts: `tests/commands/<topic>.md` holds files (```` ```file NAME ````) and sessions (```` ```console ````):
 * a command line after `$ ` and what it prints, stdout and stderr together, then `[exit N]` when N is not 0.
 * `UPDATE=1` rewrites the sessions.
 */
const FOLDER = path.join(import.meta.dirname, 'commands');
const CLI = path.join(import.meta.dirname, '..', 'dist', 'cli.js');

function runLine(line: string, cwd: string): string {
  const command = line.replace(/^fascicle\b/, `node ${JSON.stringify(CLI)}`);
  const env = { ...process.env, FORCE_COLOR: '0', SOURCE_DATE_EPOCH: '1000000000', LANG: 'C.UTF-8' };
  const ran = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], { cwd, env, encoding: 'utf8' });
  const output = ran.stdout.trimEnd();
  return [...(output === '' ? [] : [output]), ...(ran.status === 0 ? [] : [`[exit ${ran.status}]`])].join('\n');
}

function replayTopic(text: string, cwd: string): string {
  return text.replace(
    /^```(file|console) ?(.*)\n([\s\S]*?)^```$/gm,
    (whole, kind: string, name: string, body: string) => {
      if (kind === 'file') {
        mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
        writeFileSync(path.join(cwd, name), body);
        return whole;
      }
      const lines = body.split('\n').filter((line) => line.startsWith('$ '));
      const session = lines.map((line) => [line, runLine(line.slice(2), cwd)].filter((s) => s !== '').join('\n'));
      return `\`\`\`console\n${session.join('\n')}\n\`\`\``;
    },
  );
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const file = path.join(FOLDER, name);
  const text = readFileSync(file, 'utf8');
  const cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-'));
  try {
    const replayed = replayTopic(text, cwd);
    if (process.env['UPDATE']) writeFileSync(file, replayed);
    else expect(replayed).toBe(text);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
