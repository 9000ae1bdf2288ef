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
