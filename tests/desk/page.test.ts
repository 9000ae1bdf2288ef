import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browser as browserPath, FLAGS, hasBrowser } from '../validity/browser.ts';
import { hasTool } from '../validity/requirement.ts';
import { folderWith, openDesk, type TestDesk } from './open-desk.ts';

const isThere = hasTool('chromium', hasBrowser(), 'a browser shows the desk');

const TALE = `The Ferry
by Ada Reed

Maud had wound the clockwork of the lamp eleven thousand times, give or take a fever.

“You are late,” she said to the man on the steps.

* * *

The storm came on the sixth night, from the one quarter that nobody was watching.

“Hold the lantern,” she said, and he held it higher than he could reach.

* * *

In the spring the boats came back, and nobody asked what had become of the old bell.
`;

describe.skipIf(!isThere)('the desk in a browser', () => {
  let desk: TestDesk;
  let chrome: Browser;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk(folderWith({ 'stories/ferry.txt': TALE }));
    chrome = await chromium.launch({ executablePath: browserPath(), args: [...FLAGS] });
    page = await chrome.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(desk.address);
  });
  afterAll(async () => {
    await chrome?.close();
    await desk?.end();
  });

  test('a story is opened from the shelf, and the address no longer shows the key', async () => {
    await page.click('.card a');
    await page.waitForSelector('[role=treeitem]');
    expect(page.url()).not.toContain('key=');
    expect(await page.locator('.row.scene').count()).toBe(2);
  });

  test('a scene becomes a chapter by keyboard, in the book and in the settings file, and is undone', async () => {
    const settings = path.join(desk.folder, 'stories/ferry.yaml');
    await page.locator('.row.scene').first().click();
    await page.keyboard.press('Enter');
    await page.fill('.card-name input', 'The Storm');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.row.chapter:has-text("The Storm")');
    expect(readFileSync(settings, 'utf8')).toContain('as: chapter, title: "The Storm"');
    await page.frameLocator('iframe').locator('h1:has-text("The Storm")').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.row.scene').nth(1).waitFor();
    expect(existsSync(settings)).toBe(false);
  });
});
