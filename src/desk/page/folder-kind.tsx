import type { FolderKind as Kind } from '../api.ts';
import { useAround } from './app.tsx';
import type { PaneProps } from './story.tsx';

const KINDS: readonly Kind[] = ['series', 'collection', 'apart'];

/** What the files of a folder are: parts of one work, works in one book, or works of which each has a book. */
export function FolderKind({ view, change }: Pick<PaneProps, 'view' | 'change'>) {
  const { t } = useAround();
  if (view.folder === null) return null;
  const { kind, set } = view.folder;
  const save = (next: Kind | null): void =>
    void change('kind', { kind: next }, next === null ? t.asBefore : t.folderKinds[next]);
  return (
    <details class="folder-kind">
      <summary>
        {t.folderKind} <small>{t.folderKinds[kind]}</small>
      </summary>
      <fieldset>
        <legend class="hidden">{t.folderKind}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="folder-kind" checked={one === kind} onChange={() => save(one)} />
            <span>
              {t.folderKinds[one]} <small>{t.folderWords[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {set && (
        <button type="button" class="plain small" onClick={() => save(null)}>
          {t.asBefore}
        </button>
      )}
    </details>
  );
}
