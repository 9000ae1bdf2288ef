import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FactView, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { send } from './ask.ts';
import { Designs } from './look.tsx';
import type { PaneProps } from './story.tsx';
import { wordFor } from './strings.ts';

/** What the book says of itself, who says so, and its cover. */
export function Facts({ view, go, change, replace }: PaneProps) {
  const { t, say, complain } = useAround();
  const picture = useRef<HTMLInputElement>(null);
  const save = (key: string, value: unknown): Promise<boolean> => change('set', { key, value }, t.saved);
  const keep = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    try {
      replace(await send<StoryView>('cover', { id: view.id }, file));
      say(t.saved);
    } catch (error) {
      complain(error);
    }
  };
  return (
    <div class="form-pane">
      <section class="cover-choice">
        <h2>{t.cover}</h2>
        <div class="cover-row">
          <button
            type="button"
            class="cover-frame"
            title={t.choosePicture}
            onClick={() => picture.current?.click()}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              event.stopPropagation();
              void keep(event.dataTransfer?.files[0]);
            }}
          >
            {view.cover.address === '' ? (
              <span class="board">{t.noCover}</span>
            ) : (
              <img src={view.cover.address} alt={t.coverOf(view.title)} />
            )}
          </button>
          <div class="cover-buttons">
            <button type="button" onClick={() => picture.current?.click()}>
              {t.choosePicture}
            </button>
            {view.cover.address === '' ? (
              <button type="button" onClick={() => void save('cover', null)}>
                {t.withCover}
              </button>
            ) : (
              <button type="button" onClick={() => void save('cover', 'none')}>
                {t.noCover}
              </button>
            )}
            <p class="soft">{view.cover.own ? t.coverOwn : t.coverDrawn}</p>
          </div>
          <input
            ref={picture}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif"
            hidden
            onChange={(event) => {
              void keep(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </div>
      </section>
      {view.cover.address !== '' && !view.cover.own && <Designs view={view} change={change} />}
      <section>
        <h2>{t.factsAlone}</h2>
        {view.facts.map((fact, i) => (
          <Fact
            // A fact that is said anew keeps its field: what is typed in the next one goes on.
            key={`${fact.key} ${view.facts.slice(0, i).filter(({ key }) => key === fact.key).length}`}
            fact={fact}
            save={save}
            seek={() => fact.at && go({ at: fact.at, by: 'card' })}
          />
        ))}
      </section>
    </div>
  );
}

interface FactProps {
  readonly fact: FactView;
  readonly save: (key: string, value: unknown) => Promise<boolean>;
  readonly seek: () => void;
}

function Fact({ fact, save, seek }: FactProps) {
  const { t, say } = useAround();
  const { key, values, by, from, at, editable, set } = fact;
  const shown = values.join('; ');
  const [text, setText] = useState(shown);
  const field = useRef<HTMLInputElement>(null);
  // At once: later it would take back what is typed as soon as the field is seen.
  useLayoutEffect(() => setText(shown), [shown]);
  const name = wordFor(t.facts, key) ?? key;
  const commit = (typed: string): void => {
    const next = typed.trim();
    if (next === shown) return;
    // Of what must be there what was found stays; everything else that was found can be left away.
    if (next === '' && !set && NEEDED.has(key)) {
      setText(shown);
      say(t.needed(name));
      return;
    }
    const value = next !== '' ? settingOf(key, next) : set || shown === '' ? null : NONE;
    void save(key, value).then((isSaved) => !isSaved && setText(shown));
  };
  const origin = (
    <span class="fact-from">
      {from !== '' && <>{t.saidBy(by ? (wordFor(t.speakers, by) ?? from) : t.fromWords)} </>}
      {(at || set) && (
        <button
          type="button"
          class="plain small"
          onClick={() => {
            if (!set) return seek();
            // The button may go: the focus does not go with it.
            field.current?.focus();
            void save(key, null);
          }}
        >
          {at && !set ? t.line(at[1]) : t.asBefore}
        </button>
      )}
    </span>
  );
  if (!editable) {
    return (
      <div class="fact">
        <span class="fact-name">{name}</span>
        <span class="fact-value">{shown}</span>
        {origin}
      </div>
    );
  }
  return (
    <div class="fact">
      <label class="fact-name" for={`fact-${key}`}>
        {name}
      </label>
      <input
        id={`fact-${key}`}
        ref={field}
        value={text}
        placeholder={wordFor(t.factHints, key) ?? ''}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
          if (event.key === 'Escape') setText(shown);
        }}
      />
      {origin}
    </div>
  );
}

/** Facts that a book has, or has none of in other ways. */
const NEEDED: ReadonlySet<string> = new Set(['title', 'author', 'language', 'series', 'date']);
/** What the settings say to leave away what was found. */
const NONE = 'none';

/** Facts of which there may be several. */
const LISTS: ReadonlySet<string> = new Set([
  'author',
  'warnings',
  'tags',
  'genre',
  'category',
  'fandom',
  'relationships',
  'characters',
]);

/** What the settings file says of a fact that was typed. */
function settingOf(key: string, text: string): unknown {
  if (LISTS.has(key)) return text.split(/\s*;\s*/).filter(Boolean);
  if (key !== 'series') return text;
  const [, name = text, index] = /^(.*?)[\s,#]+(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return index === undefined ? name : { name, index: Number(index) };
}
