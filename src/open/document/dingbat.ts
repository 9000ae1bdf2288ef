/** Fonts whose letters are pictures. */
export const DINGBATS: RegExp =
  /^(?:wingdings|webdings|zapf ?dingbats|itc zapf|symbol$|monotype sorts|opensymbol|starsymbol)/i;

/** What such fonts draw as bullets: 0xA7, 0xB7, 0x9F and the letters l and n. */
const BULLETS: ReadonlySet<number> = new Set([0xa7, 0xb7, 0x9f, 0x6c, 0x6e]);

/** The sign that stands for a character of a font of pictures: a bullet, or an ornament for the rest. */
export function dingbat(code: number): string {
  const low = code & 0xff;
  if (low <= 0x20 || low === 0xa0) return ' ';
  return BULLETS.has(low) ? '•' : '❖';
}

/** Text of a font of pictures. Characters that only such fonts have stand at U+F020 to U+F0FF wherever they are. */
export function dingbats(text: string, whole: boolean): string {
  return text.replace(whole ? /[^\s]/g : /[\uf020-\uf0ff]/g, (sign) => dingbat(sign.charCodeAt(0)));
}
