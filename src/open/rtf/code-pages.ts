/** Encodings by code page, where the label is not `windows-` and the number. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'cp437',
  850: 'cp850',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Encodings by the number of a font's character set (Rich Text Format 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  78: 'shift_jis',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};

/** The encoding of a code page; windows-1252 for one that is not known. */
export function pageEncoding(page: number): string {
  if (page >= 28591 && page <= 28605 && page !== 28602) return `iso-8859-${page - 28590}`;
  return PAGES[page] ?? (page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : 'windows-1252');
}

/** The encoding of a font's character set; null for the document's own. */
export function charsetEncoding(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}
