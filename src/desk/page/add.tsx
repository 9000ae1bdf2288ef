import { useEffect, useRef, useState } from 'preact/hooks';
import { type Brought, filesIn, OneOrSeveral, Paste } from './add-dialogs.tsx';
import { useAround } from './app.tsx';
import { Refused, send, tell } from './ask.ts';

/** Files that are sent at one time. */
const AT_ONCE = 4;

/**
 * Brings stories in: dropped anywhere, chosen, or pasted. Several at once ask whether they are one book. Without a `menu`
 * it only takes what is dropped: a drop that nobody takes would leave the page.
 */
export function Add({ menu: hasMenu }: { readonly menu: boolean }) {
  const { t, say, complain } = useAround();
  const [over, setOver] = useState(false);
  const [asked, setAsked] = useState<{ readonly batch: string; readonly names: readonly string[] } | null>(null);
  const [pasting, setPasting] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const depth = useRef(0);

  const bring = async (brought: readonly Brought[]): Promise<void> => {
    if (brought.length === 0) return;
    const batch = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    try {
      const waiting = [...brought];
      let done = 0;
      const sendNext = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          await send('upload', { batch, path: next.path }, next.file);
          say(t.bringing(++done, brought.length));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
      const tops = [...new Set(brought.map(({ path }) => path.split('/')[0] ?? ''))];
      if (tops.length > 1) setAsked({ batch, names: tops });
      else await settle(batch, null);
    } catch (error) {
      await tell('discard', { batch }).catch(() => {});
      complain(error);
    }
  };
  const settle = async (batch: string, together: string | null): Promise<void> => {
    setAsked(null);
    try {
      const { stories, unread } = await tell<{
        readonly stories: readonly string[];
        readonly unread: readonly string[];
      }>('add', { batch, together });
      say(t.added(stories.length));
      // What the next message says must not hide it.
      if (unread.length > 0) complain(new Refused({ error: t.notRead(unread.join(', ')), remedy: null }));
    } catch (error) {
      complain(error);
    }
  };

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const entered = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth.current++;
      setOver(true);
    };
    const left = (): void => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const above = (event: DragEvent): void => {
      // A missed drop would leave the page.
      if (hasFiles(event)) event.preventDefault();
    };
    const dropped = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      void filesIn(event.dataTransfer).then(bring);
    };
    const pasted = (event: ClipboardEvent): void => {
      const isTyping = /^(INPUT|TEXTAREA)$/.test((event.target as Element | null)?.tagName ?? '');
      if (isTyping || !event.clipboardData || event.clipboardData.files.length === 0) return;
      void bring([...event.clipboardData.files].map((file) => ({ path: file.name, file })));
    };
    addEventListener('dragenter', entered);
    addEventListener('dragleave', left);
    addEventListener('dragover', above);
    addEventListener('drop', dropped);
    addEventListener('paste', pasted);
    return () => {
      removeEventListener('dragenter', entered);
      removeEventListener('dragleave', left);
      removeEventListener('dragover', above);
      removeEventListener('drop', dropped);
      removeEventListener('paste', pasted);
    };
  });
  const chosen = (input: HTMLInputElement): void => {
    const brought = [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
    input.value = '';
    void bring(brought);
  };
  const pick = (what: () => void): void => {
    if (menu.current) menu.current.open = false;
    what();
  };
  return (
    <>
      {hasMenu && (
        <details
          class="menu"
          ref={menu}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !menu.current) return;
            menu.current.open = false;
            menu.current.querySelector('summary')?.focus();
          }}
        >
          <summary class="button main">{t.add}</summary>
          <div class="menu-list">
            <button type="button" onClick={() => pick(() => files.current?.click())}>
              {t.chooseFiles}
            </button>
            <button type="button" onClick={() => pick(() => folder.current?.click())}>
              {t.chooseFolder}
            </button>
            <button type="button" onClick={() => pick(() => setPasting(true))}>
              {t.pasteText}
            </button>
            <p>{t.dropHint}</p>
          </div>
        </details>
      )}
      <input ref={files} type="file" multiple hidden onChange={(event) => chosen(event.currentTarget)} />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        onChange={(event) => chosen(event.currentTarget)}
      />
      {over && (
        <div class="drop-over" aria-hidden="true">
          <p>{t.dropHere}</p>
        </div>
      )}
      {asked && (
        <OneOrSeveral
          names={asked.names}
          settle={(together) => void settle(asked.batch, together)}
          cancel={() => {
            void tell('discard', { batch: asked.batch }).catch(complain);
            setAsked(null);
          }}
        />
      )}
      {pasting && (
        <Paste
          close={() => setPasting(false)}
          bring={(title, text) => {
            setPasting(false);
            const name = `${title.trim().replace(/[/\\]/g, ' ') || t.untitled}.txt`;
            void bring([{ path: name, file: new File([text], name) }]);
          }}
        />
      )}
    </>
  );
}
