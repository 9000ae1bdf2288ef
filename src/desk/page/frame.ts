import type { At } from '../api.ts';

/** What the page does when something happens in the frame. */
export interface FrameCalls {
  readonly turn: (step: 1 | -1) => void;
  readonly open: (at: At) => void;
  readonly moved: () => void;
  /** The pages are laid out as the page wants them. */
  readonly laid: () => void;
  readonly mode: 'page' | 'scroll';
  readonly night: boolean;
}

/** Puts the page's own sheet and listeners into the frame. Scripts in it cannot run: it is sandboxed. */
export function frameReady(inside: Document, calls: FrameCalls): void {
  const root = inside.documentElement;
  root.dataset.mode = calls.mode;
  root.dataset.night = calls.night ? 'yes' : 'no';
  addSheet(inside, calls.laid);
  root.tabIndex = 0;
  inside.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href]');
    if (link) event.preventDefault();
    const at = placeOf((event.target as Element).closest?.('[data-at]'));
    if (at) calls.open(at);
  });
  inside.addEventListener('keydown', (event) => pressed(inside, event, calls));
  let timer = 0;
  inside.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(calls.moved, 80) as unknown as number;
    },
    true,
  );
  inside.defaultView?.addEventListener('resize', calls.moved);
  inside.addEventListener(
    'wheel',
    (event) => {
      if (root.dataset.mode !== 'page') return;
      event.preventDefault();
      if (Date.now() < wheeled + 250 || Math.abs(event.deltaY) < 8) return;
      wheeled = Date.now();
      calls.turn(event.deltaY > 0 ? 1 : -1);
    },
    { passive: false },
  );
}

let wheeled = 0;

function pressed(inside: Document, event: KeyboardEvent, calls: FrameCalls): void {
  if (event.ctrlKey || event.metaKey || event.key === 'F6') {
    // Undo, redo and the way to the next pane are the page's.
    if (event.key === 'F6') event.preventDefault();
    inside.defaultView?.frameElement?.dispatchEvent(new KeyboardEvent('keydown', { ...keysOf(event), bubbles: true }));
    return;
  }
  const marked = [...inside.querySelectorAll<HTMLElement>('[data-at]')];
  const now = marked.findIndex((element) => element.classList.contains('desk-here'));
  const step = (to: number): void => {
    for (const element of marked) element.classList.remove('desk-here');
    const element = marked[Math.max(0, Math.min(marked.length - 1, to))];
    element?.classList.add('desk-here');
    if (element) show(inside, element);
    calls.moved();
  };
  const start = (): number =>
    Math.max(
      0,
      marked.findIndex((element) => isSeen(inside, element)),
    );
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(now < 0 ? start() : now + 1),
    ArrowUp: () => step(now < 0 ? start() : now - 1),
    Enter: () => {
      const at = placeOf(marked[now]);
      if (at) calls.open(at);
    },
    ...(isPaged(inside)
      ? {
          ArrowRight: () => calls.turn(1),
          ArrowLeft: () => calls.turn(-1),
          PageDown: () => calls.turn(1),
          PageUp: () => calls.turn(-1),
          ' ': () => calls.turn(event.shiftKey ? -1 : 1),
        }
      : {}),
  };
  const key = keys[event.key];
  if (!key) return;
  event.preventDefault();
  key();
}

function keysOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit {
  return { key, ctrlKey, metaKey, shiftKey };
}

function addSheet(inside: Document, laid: () => void): void {
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
export async function documentShown(inside: Document, address: string, sheet: number): Promise<void> {
  const text = await (await fetch(address)).text();
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

function placeOf(element: Element | null | undefined): At | null {
  const [, source, line] = /^(\d+):(\d+)-/.exec(element?.getAttribute('data-at') ?? '') ?? [];
  return source === undefined ? null : [Number(source), Number(line)];
}

function scroller(inside: Document): Element {
  return inside.scrollingElement ?? inside.documentElement;
}

function isPaged(inside: Document): boolean {
  return inside.documentElement.dataset.mode === 'page';
}

/** How many pages the document has in this frame, and which is seen. One that scrolls is one page. */
export function pagesIn(inside: Document): { readonly now: number; readonly all: number } {
  const { clientWidth } = scroller(inside);
  if (!isPaged(inside) || clientWidth === 0 || !inside.body) return { now: 0, all: 1 };
  const all = Math.max(1, Math.ceil((inside.body.scrollWidth - 2) / clientWidth));
  return { now: Math.min(all - 1, Number(inside.documentElement.dataset.page ?? 0)), all };
}

/** Turns to a page; the last one for any beyond it. Pages stand side by side, and the body is moved. */
export function turnTo(inside: Document, page: number): void {
  const element = scroller(inside);
  if (!inside.body) return;
  if (isPaged(inside)) {
    const to = Math.max(0, Math.min(page, pagesIn(inside).all - 1));
    inside.documentElement.dataset.page = String(to);
    inside.body.style.transform = to === 0 ? '' : `translateX(${-to * element.clientWidth}px)`;
    element.scrollLeft = 0;
    element.scrollTop = 0;
  } else {
    inside.body.style.transform = '';
    element.scrollTop = page > 0 ? element.scrollHeight : 0;
  }
}

/** Shows the passage at a place, or the one before it. */
export function goTo(inside: Document, [source, line]: At): void {
  let found: Element | null = null;
  for (const element of inside.querySelectorAll('[data-at]')) {
    const at = placeOf(element);
    if (!at || at[0] !== source) continue;
    if (at[1] > line && found) break;
    found = element;
    if (at[1] >= line) break;
  }
  for (const element of inside.querySelectorAll('.desk-here')) element.classList.remove('desk-here');
  found?.classList.add('desk-here');
  if (found) show(inside, found);
}

function show(inside: Document, element: Element): void {
  const box = element.getBoundingClientRect();
  const view = scroller(inside);
  if (isPaged(inside)) {
    turnTo(inside, pagesIn(inside).now + Math.floor((box.left + 1) / Math.max(1, view.clientWidth)));
  } else if (box.top < 0 || box.bottom > view.clientHeight) view.scrollTop += box.top - 24;
}

function isSeen(inside: Document, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = scroller(inside);
  return right > 1 && left < clientWidth && bottom > 1 && top < clientHeight;
}

/** The place of the first passage that is seen. */
export function firstSeen(inside: Document): At | null {
  for (const element of inside.querySelectorAll('[data-at]')) if (isSeen(inside, element)) return placeOf(element);
  return null;
}
