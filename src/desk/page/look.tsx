import { useState } from 'preact/hooks';
import { useAround } from './app.tsx';
import type { PaneProps } from './story.tsx';
import { wordFor } from './strings.ts';

/** The named looks and their parts; the book beside it wears what is chosen at once. */
export function Look({ view, change }: PaneProps) {
  const { t } = useAround();
  const { look, looks, parts } = view.look;
  const own = Object.fromEntries(parts.filter(({ set }) => set).map(({ name, value }) => [name, value]));
  const save = (next: string, changes: Readonly<Record<string, string>>): void => {
    const style = Object.keys(changes).length === 0 ? next : { look: next, ...numbered(changes) };
    void change('set', { key: 'style', value: style === 'classic' ? null : style }, t.saved);
  };
  const alter = (name: string, value: string): void => {
    const { [name]: _, ...others } = own;
    save(look, value === '' ? others : { ...others, [name]: value });
  };
  return (
    <div class="form-pane">
      <fieldset class="looks">
        <legend>{t.looks}</legend>
        {looks.map(({ name, summary }) => (
          <label key={name} class={name === look ? 'look-card chosen' : 'look-card'}>
            <input type="radio" name="look" checked={name === look} onChange={() => save(name, own)} />
            <span class={`look-sample ${name}`} aria-hidden="true">
              Aa
            </span>
            <span>
              <strong>{wordFor(t.lookNames, name) ?? name}</strong>
              <small>{wordFor(t.lookWords, name) ?? summary}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <section>
        <h2>{t.parts_}</h2>
        {parts.map(({ name, summary, values, value, set }) => (
          <div key={name} class="fact">
            <label class="fact-name" for={`part-${name}`}>
              {wordFor(t.partNames, name) ?? summary}
            </label>
            {values ? (
              <select id={`part-${name}`} value={value} onChange={(event) => alter(name, event.currentTarget.value)}>
                {values.map((one) => (
                  <option key={one} value={one}>
                    {wordFor(t.partValues, one) ?? one}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`part-${name}`}
                defaultValue={value}
                key={value}
                placeholder={t.asReader}
                onChange={(event) => alter(name, event.currentTarget.value.trim())}
              />
            )}
            <span class="fact-from">
              {set && (
                <button type="button" class="plain small" onClick={() => alter(name, '')}>
                  {t.asLook}
                </button>
              )}
            </span>
          </div>
        ))}
      </section>
    </div>
  );
}

/** A height of lines is a number. */
function numbered(changes: Readonly<Record<string, string>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      name === 'line-height' && Number(value) > 0 ? Number(value) : value,
    ]),
  );
}

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
