import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EpubCheck } from '@likecoin/epubcheck-ts';

/** One message about a book, in the words of the engine that found it. */
export interface Finding {
  /** The engine's own id, such as `RSC-005`. */
  readonly id: string;
  readonly severity: 'fatal' | 'error' | 'warning' | 'info' | 'usage';
  readonly message: string;
  /** File inside the book with a line, when the engine says: `EPUB/nav.xhtml:12`. */
  readonly where: string | null;
}

/** A validator of EPUB files. */
export interface Engine {
  readonly id: string;
  /** The engine's findings about the book at a path; null when the engine is not on this machine. */
  judge(file: string): Promise<readonly Finding[] | null>;
}

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

/** EPUBCheck's rules in TypeScript: always there, needs no Java. */
export const epubcheckTs: Engine = {
  id: 'epubcheck-ts',
  judge: async (file) => {
    const { messages } = await EpubCheck.validate(await readFile(file));
    return messages.map(
      (m): Finding => ({
        id: m.id,
        severity: m.severity as Finding['severity'],
        message: m.message,
        where: m.location ? [m.location.path, m.location.line].filter((part) => part !== undefined).join(':') : null,
      }),
    );
  },
};
