import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THOROUGH } from '../thorough.ts';
import { browser as browserPath, closeBrowser, FLAGS } from '../validity/browser.ts';
import { hasJudge } from '../validity/requirement.ts';
import { folderWith, openDesk, type TestDesk } from './open-desk.ts';

const isThere = hasJudge('chromium');
const SAMPLES = path.join(import.meta.dirname, '../../stories');
/** Milliseconds that anything may take to show, on a busy machine. */
const PATIENCE = 15_000;
const CLI = path.join(import.meta.dirname, '../../dist/cli.js');

const TALE = `The Ferry
by Ada Reed

Maud had wound the clockwork of the lamp eleven thousand times, give or take a fever.

“You are late,” she said to the man on the steps.

* * *

The storm came on the sixth night, from the one quarter that nobody was watching.

“Hold the lantern,” she said, and he held it higher than he could reach.

* * *

In the spring the boats came back, and nobody asked what had become of the old bell.

-- 
Ada Reed, who keeps the lamp and answers no letters.
`;

/** How a paragraph of the book is set. No script runs in the frame, not even a test's. */
const ALIGNED = `(() => {
  const { contentDocument, contentWindow } = document.querySelector('iframe');
  return contentWindow.getComputedStyle(contentDocument.querySelector('p')).textAlign;
})()`;

const HOSTILE = `<!DOCTYPE html><html><head><title>A Quiet Tale</title>
<script>top.document.title = 'taken'; document.title = 'taken';</script>
<meta http-equiv="refresh" content="0; url=https://evil.example/"></head>
<body onload="top.taken = 1"><h1 onclick="top.taken = 2">A Quiet Tale</h1>
<iframe src="javascript:top.taken = 3" srcdoc="<script>top.taken = 4</script>"></iframe>
<svg onload="top.taken = 5"><script>top.taken = 6</script><a href="javascript:top.taken = 7"><text>svg</text></a></svg>
<img src="x" onerror="top.taken = 8"><object data="data:text/html,<script>top.taken = 9</script>"></object>
<p>She opened the <a href="javascript:top.taken = 10">door</a> and went in, for nobody had told her not to.</p>
<p style="background: url(https://evil.example/)" data-at="0:1-1" title="&quot;><script>top.taken = 11</script>">Nothing was there, and it went on being there for a long while after she had left.</p>
<form action="https://evil.example/"><input autofocus onfocus="top.taken = 12"></form>
</body></html>`;

describe.skipIf(!isThere)('the desk in a browser', () => {
  let desk: TestDesk;
  let chrome: Browser;
  let page: Page;
  const complaints: string[] = [];
  const kobo = folderWith({ '.kobo/version': 'a Kobo' });

  beforeAll(async () => {
    const folder = folderWith({ 'stories/ferry.txt': TALE, 'stories/hostile.html': HOSTILE });
    cpSync(path.join(SAMPLES, 'westward'), path.join(folder, 'stories/westward'), { recursive: true });
    desk = await openDesk(folder, '--to', kobo);
    chrome = await chromium.launch({ executablePath: browserPath(), args: [...FLAGS] });
    const context = await chrome.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    await page.goto(desk.address);
    await page.locator('.card').nth(2).waitFor();
    await page.click('text=Build all');
    await page.locator('.card:has-text("The Ferry")').waitFor();
  });
  afterAll(async () => {
    await closeBrowser(chrome);
    await desk?.end();
  });

  const open = async (title: string, on: Page = page): Promise<void> => {
    await on.goto(`${desk.origin}/#/`);
    await on.click(`.card:has-text("${title}") a`);
    await on.locator(`.story-title:has-text("${title}")`).waitFor();
    await on.locator('.pane').first().waitFor();
  };
  const settingsOf = (name: string): string => readFileSync(path.join(desk.folder, 'stories', name), 'utf8');

  test('the address no longer shows the key', () => expect(page.url()).not.toContain('key='));

  test('files that come together are one book or several, as the answer is', async () => {
    const parts = [1, 2, 3].map((n) => ({
      name: `gate part ${n}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(
        `Part ${n}\n\nThe gate stood open on day ${n}, and nobody had come through it since the rain.\n`,
      ),
    }));
    await page.locator('input[type=file]').first().setInputFiles(parts);
    const name = page.getByLabel('Name of the one book', { exact: true });
    await name.waitFor();
    expect(await name.inputValue()).toBe('gate');
    await name.fill('The Gate');
    await page.keyboard.press('Enter');
    await page.locator('.card:has-text("The Gate") .state.built').waitFor();
    expect(readdirSync(path.join(desk.folder, 'stories/The Gate'))).toHaveLength(3);
  });

  test('a zip of saved pages is one book, and what is in no known format stays away', async () => {
    const pages = Object.fromEntries(
      [1, 2].map((n) => [
        `page-${n}.html`,
        strToU8(
          `<html><body><h1>Chapter ${n}</h1><p>On day ${n} the tower was quiet, and so was everybody in it.</p></body></html>`,
        ),
      ]),
    );
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'The Tower.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(pages)) },
        { name: 'holiday.mp4', mimeType: 'video/mp4', buffer: Buffer.from([0, 0, 0, 24, 102, 116, 121, 112]) },
      ]);
    await page.click('text=2 books');
    await page.locator('[role=alert]:has-text("holiday.mp4")').waitFor();
    await page.locator('.card:has-text("Tower") .state.built').waitFor();
    expect(readdirSync(path.join(desk.folder, 'stories'))).not.toContain('holiday.mp4');
  });

  test('text that is pasted is a story', async () => {
    await page.click('summary.button');
    await page.click('text=Paste text');
    await page.getByLabel('Title', { exact: true }).fill('A Postcard');
    await page.getByLabel('The text', { exact: true }).fill('It rained for nine days, and on the tenth the post came.');
    await page.locator('dialog button.main').click();
    await page.locator('.card:has-text("A Postcard") .state.built').waitFor();
  });

  test('a scene becomes a named chapter by keyboard alone, in the book and in the settings, and is undone', async () => {
    await open('The Ferry');
    await page.locator('[role=tree]').focus();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('ArrowDown');
      if ((await page.locator('.row.scene.active').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the chapter', { exact: true }).fill('The Storm');
    await page.keyboard.press('Enter');
    await page.locator('.row.chapter:has-text("The Storm")').waitFor();
    expect(settingsOf('ferry.yaml')).toContain('as: chapter, title: "The Storm"');
    await page.frameLocator('iframe').locator('h1:has-text("The Storm")').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.row.scene').nth(1).waitFor();
    expect(existsSync(path.join(desk.folder, 'stories/ferry.yaml'))).toBe(false);
    await page.keyboard.press('Control+y');
    await page.locator('.row.chapter:has-text("The Storm")').waitFor();
  });

  test('a chapter is renamed where it stands', async () => {
    await page.locator('.row.chapter:has-text("The Storm")').click();
    await page.keyboard.press('F2');
    await page.getByLabel('Name of the chapter', { exact: true }).fill('The Sixth Night');
    await page.keyboard.press('Enter');
    await page.frameLocator('iframe').locator('h1:has-text("The Sixth Night")').waitFor();
  });

  test('a paragraph of the book is clicked and left out; the source shows it, and it can be put back', async () => {
    await page.frameLocator('iframe').locator('p:has-text("Hold the lantern")').click();
    await page.locator('.kind.delete').click();
    await page.frameLocator('iframe').locator('p:has-text("Hold the lantern")').waitFor({ state: 'detached' });
    await page.locator('.line.gone:has-text("Hold the lantern")').waitFor();
    await page.click('text=Undo');
    await page.frameLocator('iframe').locator('p:has-text("Hold the lantern")').waitFor();
    await page.click('#tab-left');
    await page.locator('.left-one:has-text("answers no letters") button:has-text("Put back")').click();
    await page.locator('.left-one:has-text("answers no letters")').waitFor({ state: 'detached' });
  });

  test('a note of several paragraphs is named by its last line', async () => {
    await page.click('#tab-source');
    await page.locator('.line:has-text("Hold the lantern")').click();
    await page.locator('.until input').fill('12');
    await page.locator('.kind.note').click();
    await page.frameLocator('iframe').locator('aside:has-text("Hold the lantern")').waitFor();
    await page.click('text=Undo');
    await page.frameLocator('iframe').locator('aside:has-text("Hold the lantern")').waitFor({ state: 'detached' });
  });

  test('title and look change in the book at once, and in the settings', async () => {
    await page.click('#tab-facts');
    await page.getByLabel('Title', { exact: true }).fill('The Last Ferry');
    await page.keyboard.press('Enter');
    await page.locator('.story-title:has-text("The Last Ferry")').waitFor();
    await page.click('#tab-look');
    await page.click('.look-card:has-text("Large")');
    await expect.poll(async () => await page.evaluate<string>(ALIGNED), { timeout: PATIENCE }).toMatch(/left|start/);
    expect(settingsOf('ferry.yaml')).toMatch(/title: "The Last Ferry"[\s\S]*style: "?large/);
  });

  test('changes by other hands show up by themselves', async () => {
    writeFileSync(
      path.join(desk.folder, 'stories/ferry.txt'),
      TALE.replace('* * *\n\nIn the spring', '* * *\n\nOne more scene came.\n\n* * *\n\nIn the spring'),
    );
    await page.locator('.row.scene:has-text("One more scene")').waitFor();
  });

  test('parts of a folder are put in order by keys', async () => {
    await open('Westward');
    await page.locator('.parts-order summary').click();
    await page.locator('[data-part="2"]').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() => existsSync(path.join(desk.folder, 'stories/westward/book.yaml')), { timeout: PATIENCE })
      .toBe(true);
    await page.locator('[data-part="1"]:has-text("3")').waitFor();
    await page.click('text=Undo');
    await page.locator('[data-part="2"]:has-text("3")').waitFor();
  });

  test('a book goes onto a Kobo, and comes as a file that is byte for byte that of the command line', async () => {
    await page.click('#tab-take');
    await page.click(`text=Copy to Kobo`);
    await expect
      .poll(() => readdirSync(kobo).filter((name) => name.endsWith('.kepub.epub')), { timeout: PATIENCE })
      .toHaveLength(1);
    // The file is there before the desk has told the page so: only then do its buttons take the next wish.
    await page.locator('[role=status]:has-text("Copied to Kobo")').waitFor();
    const coming = page.waitForEvent('download');
    await page.click('.choices >> text=EPUB');
    const own = readFileSync((await (await coming).path()) as string);
    const copy = folderWith({});
    cpSync(path.join(desk.folder, 'stories'), path.join(copy, 'stories'), {
      recursive: true,
      preserveTimestamps: true,
    });
    const { status, stderr } = spawnSync(process.execPath, [CLI], { cwd: copy, encoding: 'utf8' });
    // The line of a pin may have moved: then the program says so, and builds all the same.
    expect([0, 1], stderr).toContain(status);
    expect(readFileSync(path.join(copy, 'out/Westward.epub')).equals(own)).toBe(true);
    await page.goto(`${desk.origin}/#/`);
    await page.click('text=Build all');
    // One book is told by its file's name, several by their number.
    await page
      .locator('[role=status]')
      .filter({ hasText: /ready in|Made:/ })
      .waitFor();
    for (const name of readdirSync(path.join(copy, 'out')).filter((one) => one.endsWith('.epub')))
      expect(
        readFileSync(path.join(desk.folder, 'out', name)).equals(readFileSync(path.join(copy, 'out', name))),
        name,
      ).toBe(true);
  });

  test('nothing in a hostile story runs, goes anywhere or asks for anything', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('A Quiet Tale');
    const words = page.frameLocator('iframe').locator('p:has-text("went in")');
    await words.waitFor();
    await words.click();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as { taken?: number }).taken)).toBeUndefined();
    expect(await page.title()).toContain('A Quiet Tale');
    expect(asked.filter((address) => !address.startsWith(desk.origin) && !/^(data|blob):/.test(address))).toEqual([]);
    const book = await desk.ask(
      new URL((await page.locator('iframe').getAttribute('src')) ?? '', desk.origin).pathname,
    );
    expect(book.headers.get('content-security-policy')).toMatch(/^sandbox allow-same-origin; default-src 'none'/);
  });

  test('a page of another origin in the same browser gets nothing and does nothing', async () => {
    const other = await openDesk(folderWith({ 'stories/x.txt': TALE }));
    const stranger = await page.context().newPage();
    await stranger.goto(other.address);
    const got = await stranger.evaluate(async (origin) => {
      const options = { credentials: 'include', headers: { 'Content-Type': 'text/plain' } } as const;
      const read = await fetch(`${origin}/api/shelf`, { credentials: 'include' }).then(
        (r) => r.status,
        () => 'refused',
      );
      const written = await fetch(`${origin}/api/build`, {
        method: 'POST',
        mode: 'no-cors',
        body: '{"ids":[]}',
        ...options,
      }).then(
        (r) => r.type,
        () => 'refused',
      );
      return [read, written];
    }, desk.origin);
    // The desk's own policy stops it; what a page without one may send, the server refuses.
    expect(got).toEqual(['refused', 'refused']);
    await stranger.close();
    await other.end();
  });

  test.each([
    [800, 1000],
    [390, 800],
  ])('at %i by %i the panes stand behind tabs, and a story is set right there as well', async (width, height) => {
    const small = await page.context().newPage();
    await small.setViewportSize({ width, height });
    await open('Westward', small);
    await small.getByRole('tab', { name: 'Outline' }).click();
    await small.locator('.row.scene').first().dblclick();
    await small.locator('.card-words').waitFor();
    await small.locator('.kind.chapter').click();
    await small.getByLabel('What is this chapter called?', { exact: true }).fill('The River');
    await small.keyboard.press('Enter');
    await small.locator('.row.chapter').nth(3).waitFor();
    expect(await small.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await small.getByRole('button', { name: 'Undo' }).click();
    await small.locator('.row.chapter').nth(3).waitFor({ state: 'detached' });
    await small.close();
  });

  test('no view breaks a rule of accessibility, in two languages, light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const broken: string[] = [];
    const judge = async (view: string): Promise<void> => {
      await page.evaluate(axe);
      const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        "axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) => violations)",
      );
      broken.push(...found.map(({ id, nodes }) => `${view}: ${id}: ${nodes[0]?.html.slice(0, 120)}`));
    };
    await page.goto(`${desk.origin}/#/`);
    await page.locator('.card').first().waitFor();
    await judge('shelf');
    await page.click('summary.button');
    await judge('menu');
    await page.keyboard.press('Escape');
    await open('Westward');
    await page.locator('.row.scene').first().click();
    await page.keyboard.press('Enter');
    await page.locator('.card-dialog .reasons li').first().waitFor({ state: 'attached' });
    await judge('card');
    await page.keyboard.press('Escape');
    for (const tab of ['source', 'facts', 'look', 'left', 'take']) {
      await page.click(`#tab-${tab}`);
      await page.locator(`.panel.${tab} > *`).first().waitFor();
      await judge(tab);
    }
    await page.getByRole('button', { name: 'Choose the folder' }).click();
    await page.locator('.folders li').first().waitFor();
    await judge('folders');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('.keys-card').waitFor();
    await judge('keys');
    await page.keyboard.press('Escape');
    await page.locator('.row.scene').first().dblclick();
    await page.locator('.card-words').waitFor();
    await page.getByLabel('Name of the chapter', { exact: true }).fill('The River');
    await page.keyboard.press('Escape');
    await page.locator('.unsaid.asked').waitFor();
    await judge('a card with a name that is not applied');
    await page.keyboard.press('Escape');
    await page.locator('.card-dialog').waitFor({ state: 'detached' });
    await page.locator('.title-words').click();
    await judge('the title, being typed');
    await page.keyboard.press('Escape');
    await page.locator('.preferences select').nth(1).selectOption('de');
    await page.locator('.preferences select').first().selectOption('dark');
    // Colours take a moment to change.
    await page.waitForTimeout(200);
    await judge('dark, German');
    for (const [width, tabs] of [
      [800, ['outline', 'source', 'facts', 'take']],
      [390, ['outline', 'book', 'source', 'facts', 'take']],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      for (const tab of tabs) {
        await page.click(`#tab-${tab}`);
        if (THOROUGH || width === 390) await judge(`${width} ${tab}`);
        expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
    }
    expect(broken).toEqual([]);
  });

  test('a story leaves the shelf into .fascicle-trash, and comes back', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${desk.origin}/#/`);
    await page.locator('.preferences select').nth(1).selectOption('de');
    await page.getByRole('button', { name: 'A Postcard entfernen' }).click({ force: true });
    await page.locator('dialog button.main').click();
    await page.locator('.card:has-text("A Postcard")').waitFor({ state: 'detached' });
    expect(existsSync(path.join(desk.folder, 'stories/A Postcard.txt'))).toBe(false);
    await page.locator('dialog button:has-text("Rückgängig")').click();
    await page.locator('.card:has-text("A Postcard")').waitFor();
    expect(existsSync(path.join(desk.folder, 'stories/A Postcard.txt'))).toBe(true);
  });

  test('nothing went wrong on the way', () => expect(complaints).toEqual([]));
});
