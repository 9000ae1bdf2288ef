import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browser as browserPath, closeBrowser, FLAGS } from '../validity/browser.ts';
import { hasJudge } from '../validity/requirement.ts';
import { folderWith, openDesk, type TestDesk } from './open-desk.ts';

const isThere = hasJudge('chromium');
/** Milliseconds that anything may take to show, on a busy machine. */
const PATIENCE = 30_000;
const STORIES = 400;

const NAMES = Array.from({ length: STORIES }, (_, i) => `tale ${String(i + 1).padStart(3, '0')}`);

describe.skipIf(!isThere)('a shelf of many stories', () => {
  let desk: TestDesk;
  let chrome: Browser;
  let page: Page;

  beforeAll(async () => {
    const tale =
      'She came to the gate at noon, and it was shut.\n\nIn the evening it was open, and nobody stood there.\n';
    desk = await openDesk(folderWith(Object.fromEntries(NAMES.map((name) => [`stories/${name}.txt`, tale]))));
    chrome = await chromium.launch({ executablePath: browserPath(), args: [...FLAGS] });
    const context = await chrome.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    await page.goto(desk.address);
    await page.locator('.sort select').selectOption('title');
    await page.locator('.card:has-text("tale 001")').waitFor();
  });
  afterAll(async () => {
    await closeBrowser(chrome);
    await desk?.end();
  });

  const shownFrom = async (): Promise<string> =>
    await page.evaluate<string>(
      `[...document.querySelectorAll('.card')].find((one) => one.getBoundingClientRect().top >= 0).querySelector('.card-title').textContent`,
    );

  test('draws what is seen, keeps room for the rest, and shows each when it is scrolled to', async () => {
    expect(await page.locator('.card').count()).toBeLessThan(STORIES / 3);
    expect(await page.locator('.card').first().getAttribute('aria-setsize')).toBe(String(STORIES));
    const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.locator(`.card:has-text("${NAMES.at(-1)}")`).waitFor();
    expect(Math.abs((await page.evaluate<number>('document.documentElement.scrollHeight')) - whole)).toBeLessThan(3);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)');
    await expect.poll(shownFrom, { timeout: PATIENCE }).toMatch(/tale (1[6-9]|2[0-4])/);
  });

  test('keeps what has the focus when it is scrolled away, and goes on from there', async () => {
    await page.evaluate('scrollTo(0, 0)');
    await page.locator('.card:has-text("tale 002") a').focus();
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.locator(`.card:has-text("${NAMES.at(-1)}")`).waitFor();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('tale 002');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate<string>('document.activeElement.textContent'), { timeout: PATIENCE })
      .toContain('tale 003');
    await page.keyboard.press('End');
    await expect
      .poll(() => page.evaluate<string>('document.activeElement.textContent'), { timeout: PATIENCE })
      .toContain(`tale ${STORIES}`);
  });

  test('is where it was left when a story far down is closed', async () => {
    await page.getByRole('searchbox').fill('tale 377');
    await page.locator('.card').first().locator('a').click();
    await page.locator('.row').first().waitFor();
    await page.locator('a.back').click();
    await page.locator('.card:has-text("tale 377")').waitFor();
    await expect
      .poll(() => page.evaluate<string>('document.activeElement.textContent'), { timeout: PATIENCE })
      .toContain('tale 377');
    await expect
      .poll(
        () =>
          page.evaluate<boolean>(
            '(({ top, bottom }) => bottom > 0 && top < innerHeight)(document.activeElement.getBoundingClientRect())',
          ),
        { timeout: PATIENCE },
      )
      .toBe(true);
  });

  test('takes a file that is dropped while a story is open, and stays at that story', async () => {
    await page.locator('.card:has-text("tale 377") a').click();
    await page.locator('.row').first().waitFor();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['The Drop\\nby Bo Dray\\n\\nIt fell, and nobody saw it fall, and that was all.\\n'], 'drop.txt'));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    })()`);
    await expect.poll(() => existsSync(path.join(desk.folder, 'stories/drop.txt')), { timeout: PATIENCE }).toBe(true);
    expect(page.url()).toContain('#/story/');
  });

  test('asks of what stands below when a gap between two paragraphs is clicked', async () => {
    await page.locator('label:has-text("Scroll")').click();
    await page.click('#tab-look');
    await page.locator('.look-card').nth(3).click();
    const [above, below] = await Promise.all(
      [0, 1].map(async (i) => await page.frameLocator('iframe').locator('p[data-at]').nth(i).boundingBox()),
    );
    const y = ((above?.y ?? 0) + (above?.height ?? 0) + (below?.y ?? 0)) / 2;
    await expect
      .poll(
        async () => {
          await page.mouse.click((above?.x ?? 0) + 40, y);
          return await page.locator('.card-dialog').count();
        },
        { timeout: PATIENCE },
      )
      .toBe(1);
    await page.locator('.card-words:has-text("In the evening")').waitFor();
  });
});
