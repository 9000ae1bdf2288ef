import type { At } from '../api.ts';
import { addSheet } from './frame-document.ts';

/** What the page does when something happens in the frame. */
export interface FrameCalls {
  readonly turn: (step: 1 | -1) => void;
  readonly open: (at: At) => void;
  /** The keys have gone to a passage. */
  readonly here: (at: At) => void;
  /** The book's own title was clicked, where its title page prints it. */
  readonly entitle: () => void;
  /** Another page is seen. */
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
  // Pages are counted anew once the letters are there.
  void inside.fonts.ready.then(calls.laid);
  root.tabIndex = 0;
  inside.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href]');
    if (link) event.preventDefault();
    const at = placeOf((event.target as Element).closest?.('[data-at]')) ?? placeOf(belowGap(inside, event));
    if (at) calls.open(at);
    else if ((event.target as Element).closest?.('.title-page .book-title')) calls.entitle();
  });
  inside.addEventListener('keydown', (event) => pressed(inside, event, calls));
  let timer = 0;
  const byHand = watchHands(inside);
  inside.addEventListener(
    'scroll',
    () => {
      if (!byHand()) return;
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

/** Milliseconds after a turn of the wheel, or a touch, in which what scrolls was scrolled by hand. */
const COASTING = 700;

/** Says whether what scrolls now is scrolled by the reader, and not by the page itself. */
export function watchHands(where: EventTarget): () => boolean {
  let last = 0;
  let isHeld = false;
  const touched = (): void => {
    last = Date.now();
  };
  for (const type of ['wheel', 'touchmove', 'keydown']) where.addEventListener(type, touched, { passive: true });
  // A scroll bar is held for as long as it is dragged.
  where.addEventListener('pointerdown', () => {
    isHeld = true;
    const released = (): void => {
      isHeld = false;
      touched();
    };
    for (const target of [where, globalThis]) target.addEventListener('pointerup', released, { once: true });
  });
  return () => isHeld || Date.now() < last + COASTING;
}

/** The passage below the gap between two passages in which a click fell; null for a click in no such gap. */
function belowGap(inside: Document, { clientX: x, clientY: y }: MouseEvent): Element | null {
  let above: DOMRect | null = null;
  for (const element of inside.querySelectorAll('[data-at]')) {
    const box = element.getBoundingClientRect();
    const isBeside = box.left <= x && x <= box.right;
    if (isBeside && above && above.bottom <= y && y <= box.top) return element;
    above = isBeside ? box : null;
  }
  return null;
}

let wheeled = 0;

function pressed(inside: Document, event: KeyboardEvent, calls: FrameCalls): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'F6' || event.key === '?') {
    // Undo, redo, the list of keys and the way to the next pane are the page's.
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
    const at = placeOf(element);
    if (at) calls.here(at);
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

function keysOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): KeyboardEventInit {
  return { key, ctrlKey, metaKey, shiftKey, altKey };
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

/** Shows the passage at a place, or the one before it; what is seen of it already stays where it is when `gently`. */
export function goTo(inside: Document, [source, line]: At, gently = false): void {
  let found: Element | null = null;
  for (const element of inside.querySelectorAll('[data-at]')) {
    const at = placeOf(element);
    if (!at || at[0] !== source) continue;
    if (at[1] > line && found) break;
    found = element;
    if (at[1] >= line) break;
  }
  if (found && !(gently && isSeen(inside, found))) show(inside, found);
}

/** Marks the passage that prints a line, and no other: where none prints it, none is marked. */
export function mark(inside: Document, at: At | null): void {
  for (const element of inside.querySelectorAll('.desk-here')) element.classList.remove('desk-here');
  if (at === null) return;
  const printing = [...inside.querySelectorAll(`[data-at^="${at[0]}:"]`)].filter((element) => {
    const [, first, last] = /:(\d+)-(\d+)$/.exec(element.getAttribute('data-at') ?? '') ?? [];
    return Number(first) <= at[1] && at[1] <= Number(last);
  });
  // A rule above a scene stands for the line that opens it.
  (printing.find(({ localName }) => localName !== 'hr') ?? printing[0])?.classList.add('desk-here');
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
