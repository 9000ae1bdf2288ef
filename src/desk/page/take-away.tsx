import { useEffect, useRef, useState } from 'preact/hooks';
import type { Checked, Sharing, Ways } from '../api.ts';
import { useAround } from './app.tsx';
import { ask, Refused, tell } from './ask.ts';
import { Readers } from './readers.tsx';
import type { PaneProps } from './story.tsx';
import { wordFor } from './strings.ts';

/** Milliseconds between two looks for e-readers, while the pane is open. */
const LOOK = 4000;

/** Where the finished book can go: to this machine, an e-reader, by mail, to a phone; and whether it is sound. */
export function TakeAway({ view }: PaneProps) {
  const { t, say, complain, onNews } = useAround();
  const [ways, setWays] = useState<Ways | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState('');
  const [address, setAddress] = useState('');
  const { id } = view;
  const look = (): void => void ask<Ways>('ways').then(setWays, complain);
  useEffect(() => {
    look();
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), LOOK);
    return () => clearInterval(timer);
  }, []);
  useEffect(
    () => onNews((news) => news.type === 'sharing' && setWays((now) => now && { ...now, sharing: news.sharing })),
    [],
  );
  // A button that works keeps the focus: it is not disabled, it does nothing.
  const works = useRef(false);
  const work = async (what: string, doing: () => Promise<void>): Promise<void> => {
    if (works.current) return;
    works.current = true;
    setBusy(what);
    try {
      await doing();
    } catch (error) {
      complain(error);
    } finally {
      works.current = false;
      setBusy('');
    }
  };
  const download = (target: string): Promise<void> =>
    work(target, async () => {
      const { name, book } = await fetched(`/download/${id}/${target}`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(book);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      say(t.downloaded(name));
    });
  const share = (on: boolean): Promise<void> =>
    work('share', async () => {
      const { sharing } = await tell<{ readonly sharing: Sharing | null }>('share', { on: on ? 'yes' : 'no' });
      setWays((now) => now && { ...now, sharing });
      say(on ? t.shared : t.unshared);
    });
  const sharing = ways?.sharing;
  return (
    <div class="form-pane">
      <section>
        <h2>{t.download}</h2>
        <div class="choices">
          {ways?.targets.map((target) => (
            <button key={target.id} type="button" aria-disabled={busy !== ''} onClick={() => void download(target.id)}>
              {busy === target.id ? t.making : (wordFor(t.targets, target.id) ?? target.id)}
            </button>
          ))}
        </div>
      </section>
      <section>
        <h2>{t.toReader}</h2>
        {ways && <Readers id={id} ways={ways} busy={busy} work={work} look={look} />}
      </section>
      <section>
        <h2>{t.byMail}</h2>
        {ways?.mail === null && <p class="soft">{t.noMail}</p>}
        {ways?.mail && (
          <form
            class="way"
            onSubmit={(event) => {
              event.preventDefault();
              void work('mail', async () =>
                say(t.mailed((await tell<{ readonly to: string }>('mail', { id, to: address.trim() || null })).to)),
              );
            }}
          >
            <label class="hidden" for="mail-to">
              {t.mailTo}
            </label>
            <input
              id="mail-to"
              type="email"
              value={address}
              placeholder={ways.mail.to ?? t.mailTo}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
            <button type="submit" aria-disabled={busy !== ''}>
              {busy === 'mail' ? t.making : t.sendMail}
            </button>
          </form>
        )}
      </section>
      <section>
        <h2>{t.toPhone}</h2>
        {sharing ? (
          <div class="sharing">
            <img src={sharing.code} alt={t.codeFor(sharing.address)} width="180" height="180" />
            <p>
              <strong>{sharing.address}</strong>
            </p>
            <p class="soft">{t.sharingWords}</p>
            <button type="button" onClick={() => void share(false)}>
              {t.stopSharing}
            </button>
          </div>
        ) : (
          <>
            <p class="soft">{t.shareWords}</p>
            <button type="button" aria-disabled={busy !== ''} onClick={() => void share(true)}>
              {t.startSharing}
            </button>
          </>
        )}
      </section>
      <section>
        <h2>{t.isSound}</h2>
        <button
          type="button"
          aria-disabled={busy !== ''}
          onClick={() => void work('check', async () => setChecked(await ask<Checked>('check', { id })))}
        >
          {busy === 'check' ? t.checking : t.checkIt}
        </button>
        {checked && (
          <div class={checked.valid ? 'verdict good' : 'verdict bad'}>
            <p>{checked.valid ? t.sound : t.unsound}</p>
            <ul>
              {checked.findings.map(({ severity, message, where }, i) => (
                <li key={i}>
                  {wordFor(t.severities, severity) ?? severity}: {message} {where && <small>{where}</small>}
                </li>
              ))}
            </ul>
            <p class="soft">{t.judgedBy(checked.engines.join(', '))}</p>
          </div>
        )}
      </section>
    </div>
  );
}

async function fetched(address: string): Promise<{ readonly name: string; readonly book: Blob }> {
  const response = await fetch(address).catch(() => null);
  if (response === null) throw new Refused({ error: 'gone', remedy: null });
  if (!response.ok) throw new Refused((await response.json()) as { error: string; remedy: string | null });
  const name = decodeURIComponent(
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'book',
  );
  return { name, book: await response.blob() };
}
