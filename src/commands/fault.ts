import type { Diagnostic } from '../model/index.ts';

/** A fault of the program itself, as a message. With FASCICLE_DEBUG=1 the stack goes to standard error. */
export function faultOf(error: unknown, story: string | null = null): Diagnostic {
  const debug = Boolean(process.env.FASCICLE_DEBUG);
  if (debug) console.error(error);
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  const again = debug ? '' : '; FASCICLE_DEBUG=1 shows where it happened';
  return {
    id: 'internal',
    severity: 'error',
    place: story === null ? null : { source: story, line: 1, endLine: 1 },
    reason: `a fault of fascicle itself (${what})`,
    remedy: `Please report it with the story${again}.`,
  };
}
