import { type Outcome, outcome, type Source } from '../model/index.ts';
import type { Guard, Unpacker } from './containers.ts';
import { refused } from './refused.ts';
import { signature } from './signature.ts';

/**
 * Opens a file called .doc. Most are the binary documents of old Word, which are refused with what to do; the rest are
 * rich texts, newer documents or pages, and are read as what they are.
 */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const handOver = ({ unpack }: { readonly unpack: Unpacker }): ReturnType<Unpacker> =>
    guard(() => unpack(source, guard));
  switch (signature(source.bytes)) {
    case 'ole':
      return refused(
        source.name,
        'it is a document of old Word (.doc), or one that is locked with a password',
        'Open it in Word or LibreOffice, and save it as .docx without a password.',
      );
    case 'rtf':
      return await handOver(await import('./rtf/index.ts'));
    case 'docx':
      return await handOver(await import('./docx/index.ts'));
    case 'odt':
      return await handOver(await import('./odt/index.ts'));
    case 'fb2':
      return await handOver(await import('./fb2/index.ts'));
    case 'tex':
      return await handOver(await import('./latex/index.ts'));
    case 'mhtml':
      return await handOver(await import('./mhtml.ts'));
    case 'html':
      return outcome([{ ...source, format: 'html' }]);
    default:
      return outcome([{ ...source, format: 'txt' }]);
  }
}
