import path from 'node:path';
import { formatByBytes } from '../open/signature.ts';
import { labelInside } from '../words/division-label.ts';
import { readPlain } from './plain-file.ts';

/** Endings of what programs, people at their desks and sites keep beside stories. */
const NO_STORY =
  /\.(?:ya?ml|json|svg|xml|css|s[ac]ss|less|styl|m?[jt]sx?|py|rb|pl|sh|bat|c|h|java|rs|go|ini|cfg|conf|toml|log|csv|tsv|sql|bib|lock|map|bak|tmp|part|crdownload|pdf|torrent|nfo|diz|srt|opf|ncx|njk|liquid|hbs|ejs|pug|erb|twig|mustache|jinja2?|j2|tmpl|ipynb)$|^(?:makefile|readme|license|licence|copying|authors|changelog|changes|install|todo)$/i;

/** Bytes: more than any story of such a name has. */
const LARGEST = 16 * 1024 ** 2;

/** Whether a name without an ending is a part's: `0 Prologo`, `Chapter 3`. */
export function isNamedAsPart(name: string): boolean {
  const words = name.replace(/[_-]+/g, ' ');
  return !name.includes('.') && (labelInside(words) !== null || /^\d{1,4}\s+\p{L}/u.test(words));
}

/** Whether a file is by its ending what programs note down: beside stories it is none, and alone it may hold one. */
export function isTalk(file: string): boolean {
  return /\.(?:log|nfo|diz|srt)$/i.test(file);
}

/** Whether a file whose ending says nothing of its format holds prose; one that can't be read does not. */
export function isProseFile(file: string, isNamed = false): boolean {
  const mayTalk = isNamed && isTalk(file);
  if (!mayTalk && NO_STORY.test(path.basename(file))) return false;
  try {
    return formatByBytes(readPlain(file, LARGEST), mayTalk) !== null;
  } catch {
    return false;
  }
}
