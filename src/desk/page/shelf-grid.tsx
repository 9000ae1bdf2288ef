import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShelfStory } from '../api.ts';

/** Rows that are drawn together, and how many such groups beyond those that are seen. */
const [ROWS, BEYOND] = [4, 1];

interface GridProps {
  readonly stories: readonly ShelfStory[];
  readonly draw: (story: ShelfStory, at: number) => VNode;
  /** A story that is drawn wherever it stands: the keys are to go there. */
  readonly wanted: string | null;
}

/** A cover's height by its width; the room for the words below it, and between two rows, in the page's letters. */
const [COVER, WORDS, GAP] = [8 / 5, 7.6, 1];

/** How the covers stand: so many in a row, and so many pixels high, alone and with the gap below. */
interface Measure {
  readonly columns: number;
  readonly card: number;
  readonly row: number;
}

/**
 * The covers of a shelf, of which only those are drawn that are near what is seen: a shelf may have thousands. What has
 * the focus stays drawn, wherever it stands.
 */
export function ShelfGrid({ stories, draw, wanted }: GridProps) {
  const list = useRef<HTMLUListElement>(null);
  const [{ columns, card, row }, setMeasure] = useState<Measure>({ columns: 6, card: 390, row: 400 });
  const [near, setNear] = useState<readonly [first: number, last: number]>([0, 1]);
  const [focused, setFocused] = useState(-1);
  const size = columns * ROWS;
  const count = Math.ceil(stories.length / size);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = (): void => {
      const widths = getComputedStyle(element).gridTemplateColumns.split(' ');
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const card = Math.round(Number.parseFloat(widths[0] ?? '0') * COVER + WORDS * rem);
      const next = { columns: widths.length, card, row: card + GAP * rem };
      setMeasure((now) => (now.columns === next.columns && now.row === next.row ? now : next));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [stories.length === 0]);

  useEffect(() => {
    const look = (): void => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      const height = row * ROWS;
      const first = Math.max(0, Math.floor(top / height) - BEYOND);
      const last = Math.floor((top + innerHeight) / height) + BEYOND;
      setNear((now) => (now[0] === first && now[1] === last ? now : [first, last]));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [row, columns]);

  const kept = wanted === null ? -1 : Math.floor(stories.findIndex(({ id }) => id === wanted) / size);
  const isDrawn = (group: number): boolean =>
    (near[0] <= group && group <= near[1]) || group === focused || group === kept;
  const rowsOf = (group: number): number => Math.ceil(Math.min(size, stories.length - group * size) / columns);
  const drawn: VNode[] = [];
  for (let group = 0; group < count; group++) {
    if (isDrawn(group)) {
      const first = group * size;
      drawn.push(...stories.slice(first, first + size).map((story, i) => draw(story, first + i)));
      continue;
    }
    // What is not drawn takes the room that it would take.
    const from = group;
    let rows = rowsOf(group);
    while (group + 1 < count && !isDrawn(group + 1)) rows += rowsOf(++group);
    drawn.push(<li key={`room ${from}`} class="room" role="presentation" style={{ height: `${rows * row}px` }} />);
  }
  return (
    <ul
      class="covers"
      ref={list}
      style={{ '--card': `${card}px` }}
      onKeyDown={(event) => {
        const at = Number((event.target as Element).closest<HTMLElement>('[data-at]')?.dataset.at ?? -1);
        const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + columns, ArrowUp: at - columns };
        const ends = { Home: 0, End: stories.length - 1 };
        const to = ({ ...steps, ...ends } as Readonly<Record<string, number>>)[event.key];
        if (at < 0 || to === undefined || to < 0 || to >= stories.length || event.altKey) return;
        event.preventDefault();
        // It is drawn first, wherever it stands, and then has the focus.
        setFocused(Math.floor(to / size));
        requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-at="${to}"] a`)?.focus());
      }}
      onFocusIn={(event) => {
        const at = Number((event.target as Element).closest<HTMLElement>('[data-at]')?.dataset.at ?? -1);
        setFocused(at < 0 ? -1 : Math.floor(at / size));
      }}
    >
      {drawn}
    </ul>
  );
}
