import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLI, runProgram, STAYS } from './program.ts';

/**
 * Transcripts: `tests/commands/<topic>.md` holds files (```` ```file NAME ````) and sessions (```` ```console ````):
 * a command line after `$ ` and what it prints, stdout and stderr together, then `[exit N]` when N is not 0.
 * The README is one too; its sessions run where the sample stories are. `UPDATE=1` rewrites the sessions.
 */
const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(import.meta.dirname, 'commands');

/** Milliseconds: a session starts the program dozens of times. */
const TIMEOUT = 240_000;

const SETTINGS = { SOURCE_DATE_EPOCH: '1000000000', LANG: 'C.UTF-8', EPUBCHECK_JAR: '' };
/** The program once, with words that a shell would do no more with than take apart, after another command, or into a pipe. */
const ONCE =
  /^(?:((?!cd )[^|]*?)(?: &&|;) )?(fascicle(?: (?:"[^"$\\!\x60]*"|[\w./:,=@+-]+))*)(?: \| ((?!.*fascicle).*))?$/;

/** `timeout`, whose seconds begin with the first words of the program: on a busy machine it starts slowly. */
const FROM_FIRST_WORDS = `timeout() {
  local seconds=$1 said=$(mktemp); shift
  "$@" >"$said" 2>&1 & local pid=$!
  for n in {1..600}; do [ -s "$said" ] && break; kill -0 $pid || break; sleep 0.1; done
  sleep "$seconds"; kill $pid; wait $pid; local status=$?; cat "$said"; rm "$said"; return $status
}
`;

function shell(command: string, cwd: string, input?: string) {
  const env = { ...process.env, ...SETTINGS };
  return spawnSync('bash', ['-c', `${FROM_FIRST_WORDS}exec 2>&1; ${command}`], { cwd, env, encoding: 'utf8', input });
}

function runLine(line: string, cwd: string): string {
  const [, before = '', own, after] = (STAYS && ONCE.exec(line)) || [];
  if (own === undefined || before.includes('fascicle')) {
    const command = line.replace(/(?<=^|[|;&] |^timeout \d+ )fascicle\b/g, `node ${JSON.stringify(CLI)}`);
    const { stdout, status } = shell(command, cwd);
    return asShown(stdout, status);
  }
  const prepared = before === '' ? '' : shell(before, cwd).stdout;
  const [, ...words] = (own.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));
  const { output, stdout, stderr, status } = runProgram(cwd, words, { env: SETTINGS });
  if (after === undefined) return asShown(prepared + output, status);
  const piped = shell(after, cwd, stdout);
  return asShown(prepared + stderr + piped.stdout, piped.status);
}

function asShown(output: string, status: number | null): string {
  const text = output.trimEnd();
  return [...(text === '' ? [] : [text]), ...(status === 0 ? [] : [`[exit ${status}]`])].join('\n');
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
      const lines = body.split('\n').filter((line) => /^\$ /.test(line));
      const session = lines.map((line) => [line, runLine(line.slice(2), cwd)].filter((s) => s !== '').join('\n'));
      return `\`\`\`console\n${session.join('\n')}\n\`\`\``;
    },
  );
}

function replay(file: string, prepare: (cwd: string) => void = () => {}): void {
  const text = readFileSync(file, 'utf8');
  const cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-'));
  try {
    prepare(cwd);
    const replayed = replayTopic(text, cwd);
    if (process.env.UPDATE) writeFileSync(file, replayed);
    else expect(replayed).toBe(text);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))(
  '%s',
  (name) => {
    replay(path.join(FOLDER, name));
  },
  TIMEOUT,
);

test(
  'the README shows what the program prints',
  () => {
    replay(path.join(ROOT, 'README.md'), (cwd) => {
      for (const folder of ['stories', 'covers'])
        cpSync(path.join(ROOT, folder), path.join(cwd, folder), { recursive: true });
    });
  },
  TIMEOUT,
);
