import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Theme, useAround } from './app.tsx';
import { type Language, languages } from './strings.ts';

/** How the page itself looks and what it speaks. */
export function Preferences() {
  const { t, language, setLanguage, theme, setTheme } = useAround();
  return (
    <span class="preferences">
      <label>
        <span class="hidden">{t.theme}</span>
        <select value={theme} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
          {(['auto', 'light', 'dark'] as const).map((one) => (
            <option key={one} value={one}>
              {t.themes[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">{t.language}</span>
        <select value={language} onChange={(event) => setLanguage(event.currentTarget.value as Language)}>
          {(Object.keys(languages) as Language[]).map((one) => (
            <option key={one} value={one} lang={one}>
              {languages[one]}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}

/** A button for the list of all keys; `?` opens it as well, wherever nobody is typing. */
export function Keys() {
  const { t } = useAround();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element | null)?.tagName ?? '')) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <button
        type="button"
        class="plain keys-button"
        aria-label={t.keys}
        title={`${t.keys} (?)`}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {isOpen && <KeysCard close={() => setOpen(false)} />}
    </>
  );
}

function KeysCard({ close }: { readonly close: () => void }) {
  const { t } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // The list is read from its top.
    head.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="keys-card" aria-labelledby="keys-title" onClose={close} closedby="any">
      <div class="card-inside">
        <h2 id="keys-title" ref={head} tabIndex={-1}>
          {t.keys}
        </h2>
        <div class="key-groups">
          {t.keyGroups.map(([where, rows]) => (
            <section key={where}>
              <h3>{where}</h3>
              <dl>
                {rows.map(([keys, does]) => (
                  <div key={keys}>
                    <dt>
                      <kbd>{keys}</kbd>
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <button type="button" class="plain card-close" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
