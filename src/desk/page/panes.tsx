import { useEffect, useRef, useState } from 'preact/hooks';

/** How many panes stand side by side: three, two or one. */
export type Width = 'wide' | 'middle' | 'narrow';

const WIDE = matchMedia('(min-width: 1100px)');
const MIDDLE = matchMedia('(min-width: 700px)');

function widthNow(): Width {
  return WIDE.matches ? 'wide' : MIDDLE.matches ? 'middle' : 'narrow';
}

export function useWidth(): Width {
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const changed = (): void => setWidth(widthNow());
    for (const query of [WIDE, MIDDLE]) query.addEventListener('change', changed);
    return () => {
      for (const query of [WIDE, MIDDLE]) query.removeEventListener('change', changed);
    };
  }, []);
  return width;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly T[];
  readonly chosen: T;
  readonly names: Readonly<Record<T, string>>;
  readonly choose: (tab: T) => void;
}

/** Tabs of which one is chosen; arrows go from one to the next. */
export function Tabs<T extends string>({ label, tabs, chosen, names, choose }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={pressed}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? 'side' : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}

interface StoryKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly build: () => void;
}

/** The keys that do the same in every pane of a story. */
export function useStoryKeys({ undo, redo, build }: StoryKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'F6') {
        event.preventDefault();
        nextPane(event.shiftKey ? -1 : 1);
        return;
      }
      if (event.key === 'ArrowLeft' && event.altKey) {
        event.preventDefault();
        location.hash = '#/';
        return;
      }
      // What is typed into has its own undo; a choice has none.
      const isTyping = (event.target as Element | null)?.matches?.(
        'textarea, input:not([type=radio], [type=checkbox])',
      );
      if (isTyping || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'b') build();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

/** Moves the focus into the next pane, into what of it takes keys first. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.pane')];
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  // On a phone there is one pane: the keys go between it and its tabs.
  const [only, second] = panes;
  const tab = only?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
  if (second === undefined && tab && tab !== document.activeElement && now === 0) {
    tab.focus();
    return;
  }
  const next = panes[(now + step + panes.length) % panes.length];
  const wanted = '[role=tree], [role=listbox], iframe, input, button, select, a';
  (
    next?.querySelector<HTMLElement>('[role=tree], [role=listbox], iframe') ?? next?.querySelector<HTMLElement>(wanted)
  )?.focus();
}
