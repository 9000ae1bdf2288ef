import { spawn } from 'node:child_process';
import type { Engine, Finding } from './engine.ts';

/** The reference EPUBCheck, when an `epubcheck` command is on the path or EPUBCHECK_JAR names its jar and Java is there. */
export const epubcheck: Engine = {
  id: 'epubcheck',
  judge: async (file) => {
    const jar = process.env.EPUBCHECK_JAR;
    const command = jar ? ['java', '-jar', jar] : ['epubcheck'];
    const report = await output([...command, file, '-u', '-q', '--json', '-']);
    return report === null ? null : findingsOf(report);
  },
};

interface Report {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
    readonly locations: readonly { readonly path: string; readonly line: number }[];
  }[];
}

function findingsOf(report: string): Finding[] {
  const { messages } = JSON.parse(report.slice(report.indexOf('{'))) as Report;
  return messages.map((m) => ({
    id: m.ID,
    severity: m.severity.toLowerCase() as Finding['severity'],
    message: m.message,
    where: m.locations[0] ? `${m.locations[0].path}:${m.locations[0].line}` : null,
  }));
}

/** What a command prints; null when there is no such command or it printed no report. */
function output([command = '', ...args]: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.on('error', () => resolve(null));
    child.on('close', () => resolve(text.includes('{') ? text : null));
  });
}
