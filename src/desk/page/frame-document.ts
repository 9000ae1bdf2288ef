/** Puts the page's own sheet behind those of the book; `laid` hears when it is there. */
export function addSheet(inside: Document, laid: () => void): void {
  if (inside.getElementById('desk-sheet')) return;
  const link = inside.createElementNS(XHTML, 'link') as HTMLLinkElement;
  link.id = 'desk-sheet';
  link.rel = 'stylesheet';
  link.onload = laid;
  link.href = '/page/frame.css';
  inside.head?.append(link);
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Shows another document, or another state of it, in the frame: its head's sheets and its body take the place of those
 * that are there, so that nothing flickers and the place is kept.
 */
export async function documentShown(
  inside: Document,
  address: string,
  sheet: number,
  isWanted: () => boolean,
): Promise<void> {
  const text = await (await fetch(address)).text();
  // Another document may have been asked for meanwhile.
  if (!isWanted()) return;
  const next = new DOMParser().parseFromString(text, 'application/xhtml+xml');
  const body = next.querySelector('body');
  if (!body || !inside.body) return;
  const base = address.replace(/[^/]*$/, '');
  for (const image of body.querySelectorAll('img')) {
    const source = image.getAttribute('src');
    if (source && !/^(?:data:|\/)/.test(source)) image.setAttribute('src', base + source);
  }
  const { lang } = next.documentElement;
  inside.documentElement.lang = lang;
  inside.documentElement.dir = next.documentElement.dir;
  delete inside.documentElement.dataset.page;
  inside.body.replaceWith(inside.adoptNode(body));
  const own = [...next.querySelectorAll('link[rel=stylesheet]')].map(
    (link) => `${base}${link.getAttribute('href')}?${sheet}`,
  );
  const there = [...inside.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]:not(#desk-sheet)')];
  const isThere = there.map((link) => link.dataset.of).join() === own.map(fileOf).join();
  if (isThere && there[0]?.dataset.sheet === String(sheet)) return;
  await Promise.all(own.map((href) => addLink(inside, href, sheet)));
  for (const link of there) link.remove();
}

function fileOf(address: string): string {
  return address.replace(/^.*\/|\?.*$/g, '');
}

async function addLink(inside: Document, href: string, sheet: number): Promise<void> {
  const link = inside.createElementNS(XHTML, 'link') as HTMLLinkElement;
  link.rel = 'stylesheet';
  link.dataset.of = fileOf(href);
  link.dataset.sheet = String(sheet);
  link.href = href;
  const loaded = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  inside.head?.insertBefore(link, inside.getElementById('desk-sheet'));
  await loaded;
}
