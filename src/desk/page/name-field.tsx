import { useLayoutEffect, useRef } from 'preact/hooks';

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
