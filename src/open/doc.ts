import { type Outcome, outcome, type Source } from '../model/index.ts';
import { refused } from './document/source.ts';
import { signature } from './signature.ts';

/**
 * Opens a file called .doc. Most are the binary documents of old Word, which are refused with what to do; the rest are
 * rich texts, newer documents or pages, and are read as what they are.
 */
export async function unpack(source: Source): Promise<Outcome<readonly Source[]>> {
  switch (signature(source.bytes)) {
    case 'ole':
      return refused(
        source.name,
        'it is a document of old Word (.doc), or one that is locked with a password',
        'Open it in Word or LibreOffice, and save it as .docx without a password.',
      );
    case 'rtf':
      return await (await import('./rtf/index.ts')).unpack(source);
    case 'docx':
      return await (await import('./docx/index.ts')).unpack(source);
    case 'odt':
      return await (await import('./odt/index.ts')).unpack(source);
    case 'mhtml':
      return await (await import('./mhtml.ts')).unpack(source);
    case 'html':
      return outcome([{ ...source, format: 'html' }]);
    default:
      return outcome([{ ...source, format: 'txt' }]);
  }
}
