const WHO = 'the ferryman|Ada|the miller|old Tamsin|her brother|the clerk|nobody|the captain|Wren|the widow'.split('|');
const DID = 'carried|forgot|sold|mended|counted|hid|painted|refused|followed|buried'.split('|');
const WHAT =
  'the lantern|a letter|nine barrels|the blue door|a map|the last bell|her coat|the ledger|a stone|the tide'.split('|');
const WHEN = 'before noon|in the rain|without a word|by the weir|after supper|at low water|for a year|again'.split('|');

/** Some paragraphs of made-up prose, the same for the same seed and unlike those of every other. */
export function prose(seed: number, paragraphs = 4): string {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  const one = (words: readonly string[]): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[(state >>> 8) % words.length] ?? '';
  };
  const sentence = (): string => {
    const text = `${one(WHO)} ${one(DID)} ${one(WHAT)} ${one(WHEN)}, and ${one(WHO)} ${one(DID)} ${one(WHAT)}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ');
  return `${Array.from({ length: paragraphs }, paragraph).join('\n\n')}\n`;
}

/** A plain text with a header of labelled lines. */
export function text(header: Readonly<Record<string, string>>, seed: number, ending = ''): string {
  const lines = Object.entries(header).map(([label, value]) => `${label}: ${value}\n`);
  return `${lines.join('')}\n${prose(seed)}${ending === '' ? '' : `\n${ending}\n`}`;
}

/** A web page with a title, perhaps an author, and the same prose. */
export function page(title: string, seed: number, heading = ''): string {
  const paragraphs = prose(seed)
    .trim()
    .split('\n\n')
    .map((p) => `<p>${p}</p>`);
  const head = heading === '' ? '' : `<h2>${heading}</h2>`;
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1>${head}${paragraphs.join('\n')}</body></html>`;
}
