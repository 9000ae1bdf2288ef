import { allNamed, parseXml } from './xml.ts';

/** Ways to scramble fonts, which lock no text: EPUB 3.3, 4.3, and Adobe's older one. */
const FONTS: ReadonlySet<string> = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Whether `META-INF/encryption.xml` says that more than the fonts of a book is encrypted. */
export function isLocked(encryption: string): boolean {
  return allNamed(parseXml(encryption), 'encrypteddata').some((data) => {
    const method = allNamed(data, 'encryptionmethod')[0]?.attributes.algorithm ?? '';
    const file = allNamed(data, 'cipherreference')[0]?.attributes.uri ?? '';
    return !FONTS.has(method) && !/\.(otf|ttf|woff2?)$/i.test(file);
  });
}
