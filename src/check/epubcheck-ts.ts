import { readFile } from 'node:fs/promises';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Engine, Finding } from './engine.ts';

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
