import { escapeAttribute, escapeText } from '../markup/write.ts';

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(language.split('-', 1)[0]?.toLowerCase() ?? '');
}

/** A whole XHTML document. `body` is finished markup; `bodyAttributes` begins with a space or is empty. */
export function xhtmlDocument(language: string, title: string, bodyAttributes: string, body: string): string {
  const lang = escapeAttribute(language);
  const direction = isRightToLeft(language) ? ' dir="rtl"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}"${direction}>
<head>
<title>${escapeText(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${bodyAttributes}>
${body}</body>
</html>
`;
}
