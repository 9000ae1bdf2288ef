import path from 'node:path';
import { formatByBytes } from '../open/by-bytes.ts';
import { readPlain } from './plain-file.ts';

/** Endings of what programs, people at their desks and sites keep beside stories. */
const NO_STORY =
  /\.(?:ya?ml|json|svg|xml|css|m?[jt]sx?|py|rb|php|pl|sh|bat|c|h|java|rs|go|ini|cfg|conf|toml|log|csv|tsv|sql|bib|tex|lock|map|bak|tmp|part|crdownload|pdf|torrent|nfo|diz|srt|opf|ncx)$|^(?:makefile|readme|license|licence|copying|authors|changelog|changes|install|todo)$/i;

/** Bytes: more than any story of such a name has. */
const LARGEST = 16 * 1024 ** 2;

/** Whether a file whose ending says nothing of its format holds prose; one that can't be read does not. */
export function isProseFile(file: string): boolean {
  if (NO_STORY.test(path.basename(file))) return false;
  try {
    return formatByBytes(readPlain(file, LARGEST)) !== null;
  } catch {
    return false;
  }
}
