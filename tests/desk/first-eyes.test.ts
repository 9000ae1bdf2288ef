import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browser as browserPath, closeBrowser, FLAGS } from '../validity/browser.ts';
import { hasJudge } from '../validity/requirement.ts';
import { folderWith, openDesk, type TestDesk } from './open-desk.ts';

const isThere = hasJudge('chromium');
/** Milliseconds that anything may take to show, on a busy machine. */
const PATIENCE = 30_000;

const LAMP = `The Lamp Room
by Ines Carrow

The lamp had been out for three nights when Brannoch came down and said that he would not go up again.

"You will," said his sister. She was mending a net that had no fish in it and would have none until the wind turned.

***

In the morning there was a boat on the stones, and nobody in it. Brannoch walked around it twice.

The first night

Nobody slept. The tower had a light in it again, and nobody had lit it.
`;
const PARTS = Object.fromEntries(
  ['letter', 'ferry', 'house'].map((name, i) => [
    `stories/tides/${i + 1}-${name}.txt`,
    `The ${name}\n\nIt was the morning of the ${name}, and nobody knew anything yet.\n`,
  ]),
);

test('after the sample stories are built, the way to the desk is told', () => {
  const { stdout } = spawnSync('npm', ['run', 'poststart'], {
    cwd: path.join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toMatch(/browser: npm run desk/);
});

describe.skipIf(!isThere)('whoever sits at the desk for the first time', () => {
  let desk: TestDesk;
  let chrome: Browser;
  let page: Page;
  const kobo = folderWith({ '.kobo/version': 'a Kobo' });

  beforeAll(async () => {
    desk = await openDesk(folderWith({ 'stories/lamp.txt': LAMP, ...PARTS }), '--to', kobo);
    chrome = await chromium.launch({ executablePath: browserPath(), args: [...FLAGS] });
    const context = await chrome.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    await page.goto(desk.address);
    await page.locator('.card').nth(1).waitFor();
  });
  afterAll(async () => {
    await closeBrowser(chrome);
    await desk?.end();
  });

  const focused = (what: string) =>
    expect.poll(async () => await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(what)})`), {
      timeout: PATIENCE,
    });
  const open = async (name: string): Promise<void> => {
    await page.goto(`${desk.origin}/#/`);
    await page.locator('.card a').filter({ hasText: name }).first().click();
    await page.locator('.tabs').waitFor();
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test('stands in the outline when a story opens, and at the story when the shelf is back', async () => {
    await page.locator('.card a').filter({ hasText: /lamp/i }).focus();
    await press('Enter');
    await focused('[role=tree]').toBe(true);
    await page.locator('a.back').focus();
    await press('Enter');
    await page.locator('.shelf').waitFor();
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toMatch(/lamp/i);
  });

  test('types the facts one after the other, and each comes where it was typed', async () => {
    await open('amp');
    await page.click('#tab-facts');
    await page.getByLabel('Title', { exact: true }).focus();
    await press('Control+a');
    await page.keyboard.type('The Lamp');
    await press('Tab', 'Tab');
    await page.keyboard.type('Ines M. Carrow', { delay: 80 });
    await page.locator('.story-title:has-text("The Lamp")').waitFor();
    await focused('#fact-author').toBe(true);
    await press('Enter');
    await page.locator('.story-title:has-text("Ines M. Carrow")').waitFor();
    const settings = readFileSync(path.join(desk.folder, 'stories/lamp.yaml'), 'utf8');
    expect(settings).toMatch(/title: "?The Lamp"?\n/);
    expect(settings).toContain('Ines M. Carrow');
    await focused('#fact-author').toBe(true);
    await press('Tab');
    await focused('.fact-from button').toBe(true);
    await press('Enter');
    await page.locator('.story-title:has-text("Ines Carrow")').waitFor();
    await focused('#fact-author').toBe(true);
    await page.click('text=Undo');
    await page.click('text=Undo');
    await page.click('text=Undo');
    await expect.poll(() => existsSync(path.join(desk.folder, 'stories/lamp.yaml')), { timeout: PATIENCE }).toBe(false);
  });

  test('reads of title and author that they stand in the front matter, not that they are left out or text', async () => {
    await page.click('#tab-source');
    const first = page.locator('.line[data-line="1"]');
    await expect.poll(async () => await first.innerText(), { timeout: PATIENCE }).toContain('Title');
    expect(await first.innerText()).not.toContain('left out');
    expect(await page.locator('.line.gone').count()).toBe(0);
    await first.click();
    await page.locator('.card-dialog[open]').waitFor();
    await expect
      .poll(async () => await page.locator('.card-now').innerText(), { timeout: PATIENCE })
      .toContain('Title');
    expect(await page.locator('.kind.title').getAttribute('aria-pressed')).toBe('true');
    await press('Escape');
    await page.locator('.card-dialog').waitFor({ state: 'detached' });
  });

  test('is told what a line may be, and takes it or another kind by arrows', async () => {
    const row = page.locator('.row.question');
    expect(await row.innerText()).toMatch(/Perhaps a chapter$/);
    await page.locator('[role=tree]').focus();
    await press('n', 'Enter');
    await focused('.kind.chapter').toBe(true);
    await press('ArrowRight', 'ArrowDown', 'ArrowLeft');
    await focused('.kind.note').toBe(true);
    await press('Escape');
    await page.locator('.card-dialog').waitFor({ state: 'detached' });
    await page.locator('.line[data-line="6"]').click();
    await focused('.kind.prose').toBe(true);
    await press('Escape');
    await page.locator('.card-dialog').waitFor({ state: 'detached' });
  });

  test('stands at what is left of a scene that is none, not at whatever comes to stand in its row', async () => {
    await page.locator('[role=tree]').focus();
    await press('n', 'Enter');
    await page.locator('.kind.prose').click();
    await page.locator('.row.question').waitFor({ state: 'detached' });
    await expect
      .poll(async () => await page.locator('.row.active').innerText(), { timeout: PATIENCE })
      .toMatch(/^In the morning/);
    await press('Control+z');
    await page.locator('.row.question').waitFor();
  });

  test('copies the book to the Kobo and stays at the button', async () => {
    await open('amp');
    await page.click('#tab-take');
    await page.getByRole('button', { name: 'Copy to Kobo' }).focus();
    await press('Enter');
    await expect
      .poll(() => readdirSync(kobo).filter((name) => name.endsWith('.epub')), { timeout: PATIENCE })
      .toHaveLength(1);
    await page.locator('.said.shown').waitFor();
    await focused('.way button').toBe(true);
  });

  test.each([1280, 800, 390])('at %i pixels nothing to press lies under what was said', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open('tides');
    if (width < 1100) await page.getByRole('tab', { name: 'Outline' }).click();
    await page.locator('.parts-order summary').click();
    await page.locator('[data-part="2"]').focus();
    await press('Alt+ArrowUp');
    await page.locator('.said.shown').waitFor();
    const hidden = await page.evaluate<string[]>(`(() => {
      const said = document.querySelector('.said.shown').getBoundingClientRect();
      return [...document.querySelectorAll('a, button, [role=tab], [role=treeitem], summary, select')]
        .filter((one) => {
          const { left, right, top, bottom, width } = one.getBoundingClientRect();
          return width > 0 && left < said.right && right > said.left && top < said.bottom && bottom > said.top;
        })
        .map((one) => one.textContent);
    })()`);
    expect(hidden).toEqual([]);
    await press('Control+z');
    await page.locator('[data-part="2"]:has-text("3-house")').waitFor();
  });

  test('sees every tab at 390 pixels, and every word of a button within it, in two languages', async () => {
    for (const [language, kind] of [
      ['en', 'Note'],
      ['de', 'Anmerkung'],
    ] as const) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.locator('.preferences select').nth(1).selectOption(language);
      await page.setViewportSize({ width: 390, height: 800 });
      await open('amp');
      await expect.poll(async () => await page.getByRole('tab').count(), { timeout: PATIENCE }).toBe(7);
      for (const tab of await page.getByRole('tab').all()) {
        const { x = -1, width = 0 } = (await tab.boundingBox()) ?? {};
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(390);
      }
      await page.click('#tab-source');
      await page.locator('.line[data-line="4"]').click();
      await page.locator(`.kind:has-text("${kind}")`).waitFor();
      await page.locator('.card-dialog details summary').last().click();
      expect(
        await page.evaluate<string[]>(
          "[...document.querySelectorAll('.kind')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)",
        ),
      ).toEqual([]);
      await press('Escape');
      await page.locator('.card-dialog').waitFor({ state: 'detached' });
    }
  });

  test('reads German on a German page: the reasons, who says so, what to do with the Kobo, how lines run', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const [line, reason] of [
      [8, 'eine gezeichnete Trennung'],
      [12, 'beginnt mit der Bezeichnung „night“'],
    ] as const) {
      await page.click('#tab-source');
      await page.locator(`.line[data-line="${line}"]`).click();
      await page.locator('.card-dialog details summary').first().click();
      await page.locator(`.reasons li li:has-text("${reason}")`).waitFor();
      await press('Escape');
      await page.locator('.card-dialog').waitFor({ state: 'detached' });
    }
    await page.click('#tab-facts');
    await page.locator('.fact-from').first().waitFor();
    expect(await page.locator('.fact-from').first().innerText()).toContain('dem Kopf der Geschichte');
    await page.click('#tab-look');
    expect(await page.getByLabel('Richtung der Zeilen').locator('option').allInnerTexts()).toContain('waagerecht');
    await page.click('#tab-take');
    await page.locator('.way p').waitFor();
    expect(await page.locator('.way p').innerText()).toMatch(/auswerfen/);
  });
});
