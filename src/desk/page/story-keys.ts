import { useEffect } from 'preact/hooks';

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
