import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useAround } from './app.tsx';
import type { PaneProps } from './story.tsx';

interface HeadingProps extends Pick<PaneProps, 'view' | 'change'> {
  readonly isTyped: boolean;
  readonly type: (isTyped: boolean) => void;
}

/** The book's title over its page: it is changed where it stands. */
export function Heading({ view, change, isTyped, type }: HeadingProps) {
  const { t } = useAround();
  const own = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    // Whoever was typing stands where the typing began.
    if (was.current && !isTyped && document.activeElement === document.body) own.current?.focus();
    was.current = isTyped;
  }, [isTyped]);
  const done = (title: string | null): void => {
    type(false);
    if (title !== null) void change('set', { key: 'title', value: title }, t.retitled(title));
  };
  if (isTyped)
    return (
      <h1 class="story-title typed">
        <span class="hidden">{view.title}</span>
        <NameField label={t.facts.title} name={view.title} done={done} />
      </h1>
    );
  return (
    <h1 class="story-title">
      <button type="button" ref={own} class="title-words" title={t.editTitle} onClick={() => type(true)}>
        <span>{view.title}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3" />
        </svg>
      </button>{' '}
      {view.authors.length > 0 && <small>{view.authors.join(', ')}</small>}
    </h1>
  );
}

interface NameFieldProps {
  readonly label: string;
  /** What it is called now; empty when it has no name of its own. */
  readonly name: string;
  /** What is shown while nothing is typed. */
  readonly hint?: string;
  /** Is given the new name; null when there is none, or the same. */
  readonly done: (name: string | null) => void;
}

/** A name that is typed where it stands. It counts when the field is left, too; Escape alone takes it back. */
export function NameField({ label, name, hint = '', done }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // At once: what is typed as soon as the field is seen is its own.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (typed: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    const next = typed.trim();
    done(next === '' || next === name ? null : next);
  };
  return (
    <input
      ref={field}
      class="rename"
      aria-label={label}
      defaultValue={name}
      placeholder={hint}
      onClick={(event) => event.stopPropagation()}
      onDblClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end('');
        event.stopPropagation();
      }}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}
