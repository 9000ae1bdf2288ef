import { type KindleRule, refusal } from './rule.ts';

const ID = 'kindle-declaration';

/** Documents without an XML declaration, or in another encoding than UTF-8. */
export const declaration: KindleRule = {
  id: ID,
  summary: 'documents without an XML declaration, or not in UTF-8',
  find: ({ xml, files }) =>
    [...xml].flatMap(([path, text]) => {
      const bytes = files.get(path);
      const message = bytes === undefined ? null : complaint(text, bytes);
      return message === null ? [] : [refusal(ID, message, `${path}:1`)];
    }),
};

function complaint(text: string, bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) {
    return 'the document is in UTF-16, not in UTF-8';
  }
  const [stated] = /^\ufeff?<\?xml\s[^?]*\?>/.exec(text) ?? [];
  if (stated === undefined) return 'the document does not begin with an XML declaration';
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(stated)?.[1];
  return encoding === undefined || /^utf-?8$/i.test(encoding) ? null : `the document says that it is in ${encoding}`;
}
