/**
 * Words for a field or an index: on one line, without control characters, at which readers would end them. A lone
 * surrogate becomes U+FFFD.
 */
export function plainWords(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim();
}
