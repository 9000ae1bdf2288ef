/** Control characters, halves of characters and non-characters: XML 1.0 (section 2.2) has no place for most of them. */
const ILLEGAL = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an element or a quoted attribute, in XML and in HTML. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => NAMES[sign] as string);
}

/** An element with attributes; those that are null are left out. `content` is finished markup; none closes it. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, content?: string): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escapeXml(value)}"`,
  );
  return `<${name}${given.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}\n`;
}
