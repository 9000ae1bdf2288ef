import { useState } from 'preact/hooks';
import { useAround } from './app.tsx';
import type { PaneProps } from './story.tsx';

/** The designs and colours of a drawn cover, each drawn with the book's own words. */
export function Designs({ view, change }: Pick<PaneProps, 'view' | 'change'>) {
  const { t } = useAround();
  const [isOpen, setOpen] = useState(false);
  const { designs, colours, design } = view.cover;
  const [name = '', number = ''] = [/[a-z]+/.exec(design)?.[0], /\d+/.exec(design)?.[0]];
  const save = (next: string): void =>
    void change('set', { key: 'cover-design', value: next === '' ? null : next }, t.saved);
  const sample = (of: string): string =>
    `/sample/${view.id}/${of}?${encodeURIComponent(view.title + view.authors.join())}`;
  return (
    <details class="designs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.designs}</summary>
      {isOpen && (
        <>
          <ul class="samples">
            {designs.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-pressed={one === name}
                  onClick={() => save([one, number].filter(Boolean).join(' '))}
                >
                  <img
                    src={sample(number === '' ? one : `${one}-${number}`)}
                    alt={t.designNamed(one)}
                    width="80"
                    height="128"
                  />
                </button>
              </li>
            ))}
          </ul>
          <h3>{t.colours}</h3>
          <ul class="samples">
            {Array.from({ length: colours }, (_, i) => String(i + 1)).map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-pressed={one === number}
                  onClick={() => save([name, one].filter(Boolean).join(' '))}
                >
                  <img
                    src={sample(name === '' ? one : `${name}-${one}`)}
                    alt={t.coloursNamed(one)}
                    width="80"
                    height="128"
                  />
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="plain" disabled={design === ''} onClick={() => save('')}>
            {t.asBefore}
          </button>
        </>
      )}
    </details>
  );
}
