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

const RAIN = `It rained on the harbour and on the sea, and nobody came out of the houses, for there was nothing to come out for.

“You will go,” said his sister. She was mending a net that had no fish in it.

* * *

In the morning there was a boat on the stones, and nobody in it.

Brannoch walked around it twice before he touched it.

* * *

The tower had a light in it again, and nobody had lit it.
`;
const QUAY = `The lamp had gone out again

He climbed the stairs without a light, and counted them, and there was one too many.

Below him the sea went on as if nothing had been counted.
`;
const TALES = Object.fromEntries(
  ['The Bell', 'Salt and Ink', 'Winter Road'].map((title, i) => [
    `stories/tales/${i + 1}.txt`,
    `${title}\nby Ada Reed\n\nIt was day ${i + 1}, and the river rose, and no boat came down it.\n\nNobody waited at the quay.\n`,
  ]),
);

describe.skipIf(!isThere)('at the desk', () => {
  let desk: TestDesk;
  let chrome: Browser;
  let page: Page;
  const kobo = path.join(folderWith({ 'disks/KOBO/.kobo/version': 'a Kobo' }), 'disks', 'KOBO');

  beforeAll(async () => {
    desk = await openDesk(folderWith({ 'stories/rain.txt': RAIN, 'stories/quay.txt': QUAY, ...TALES }));
    chrome = await chromium.launch({ executablePath: browserPath(), args: [...FLAGS] });
    const context = await chrome.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    await page.goto(desk.address);
    await page.locator('.card').nth(2).waitFor();
  });
  afterAll(async () => {
    await closeBrowser(chrome);
    await desk?.end();
  });

  const open = async (name: string): Promise<void> => {
    await page.goto(`${desk.origin}/#/`);
    await page.locator('.card a').filter({ hasText: name }).first().click();
    await page.locator('.row').first().waitFor();
  };
  const settingsOf = (name: string): string => {
    const file = path.join(desk.folder, 'stories', name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const line = async (at: number): Promise<void> => {
    await page.click('#tab-source');
    await page.locator(`.line[data-line="${at}"]`).click();
    await page.locator('.card-dialog .reasons').waitFor({ state: 'attached' });
  };
  const gone = async (what: string): Promise<void> => await page.locator(what).waitFor({ state: 'detached' });
  const inBook = (what: string) => page.frameLocator('iframe').locator(what);

  test('a name that was typed is applied, or asked about before the card closes', async () => {
    await open('rain');
    await line(7);
    const name = page.getByLabel('Name of the chapter', { exact: true });
    await name.fill('The Boat');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('.unsaid.asked:has-text("The Boat")').waitFor();
    expect(settingsOf('rain.yaml')).toBe('');
    await page.getByRole('button', { name: 'Apply: Chapter' }).click();
    await page.locator('.row.chapter:has-text("The Boat")').waitFor();
    expect(settingsOf('rain.yaml')).toContain('title: "The Boat"');
    await gone('.card-dialog');

    await line(9);
    await name.fill('The Keel');
    await press('Escape');
    await page.locator('.unsaid.asked').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await gone('.card-dialog');
    await page.locator('[role=status]:has-text("“The Keel” is not applied")').waitFor({ state: 'attached' });
    expect(settingsOf('rain.yaml')).not.toContain('The Keel');
    await page.click('button:text("Undo")');
    await gone('.row.chapter:has-text("The Boat")');
  });

  test('a line up to which a note goes is applied to the note, or a kind is asked for', async () => {
    await line(7);
    await page.locator('.until input').fill('9');
    await press('Enter');
    await page.locator('.unsaid.asked:has-text("Choose above")').waitFor();
    await page.locator('.kind.note').click();
    await inBook('aside:has-text("walked around it twice")').waitFor();
    expect(settingsOf('rain.yaml')).toMatch(/as: note, until: 9/);
    await page.click('button:text("Undo")');
    await gone('.card-dialog');
  });

  test('a chapter without a name gets one, and its first line stays where it is', async () => {
    await open('quay');
    await line(1);
    await page.getByRole('button', { name: 'This is no title' }).click();
    await page.locator('.story-title:has-text("quay")').waitFor();
    await inBook('p:has-text("The lamp had gone out again")').waitFor();
    await page.locator('.row.chapter').first().click();
    await press('F2');
    await page.getByLabel('Name of the chapter', { exact: true }).fill('Upstairs');
    // A field that is left counts: nothing that was typed is lost.
    await page.locator('.row.page').first().click();
    await page.locator('.row.chapter:has-text("Upstairs")').click();
    await press('F2');
    await page.getByLabel('Name of the chapter', { exact: true }).fill('Up the Stairs');
    await press('Enter');
    await inBook('h1:has-text("Up the Stairs")').waitFor();
    await inBook('p:has-text("The lamp had gone out again")').waitFor();
    expect(settingsOf('quay.yaml')).not.toContain('replace');
  });

  test('a line of prose from which no title was taken is not called one', async () => {
    await open('rain');
    await line(1);
    await expect
      .poll(async () => await page.locator('.card-now').innerText(), { timeout: PATIENCE })
      .toContain('Ordinary text');
    expect(await page.locator('.kind.title').getAttribute('aria-pressed')).toBe('false');
    await press('Escape');
    await gone('.card-dialog');
  });

  test('whoever has decided of a paragraph stays at it, in the book, the outline and the source', async () => {
    await inBook('p:has-text("walked around it twice")').click();
    await page.locator('.kind.scene').click();
    await gone('.card-dialog');
    const here = async (): Promise<string> => (await inBook('.desk-here').allInnerTexts()).join('|');
    await expect.poll(here, { timeout: PATIENCE }).toMatch(/^Brannoch walked around it twice[^|]*$/);
    await expect
      .poll(async () => await page.locator('.row.active').innerText(), { timeout: PATIENCE })
      .toMatch(/^Brannoch walked/);
    expect(await page.locator('.line.active').getAttribute('data-line')).toBe('9');
    await press('Control+z');
    await gone('.row:has-text("Brannoch walked")');
    await expect.poll(here, { timeout: PATIENCE }).toMatch(/^Brannoch walked around it twice[^|]*$/);
    expect(await page.locator('.line.active').getAttribute('data-line')).toBe('9');
  });

  test('whoever moves a part stays at the passage that was pointed at', async () => {
    await open('tales');
    await page.locator('.row.chapter:has-text("Winter Road")').click();
    await page.locator('.row.active:has-text("Winter Road")').waitFor();
    await page.locator('.parts-order summary').click();
    await page.getByRole('button', { name: 'Move 3.txt up' }).click();
    await page.locator('[data-part="1"]:has-text("3.txt")').waitFor();
    await page.locator('.row.active:has-text("Winter Road")').waitFor();
    await page.locator('.panel.source option:checked:text-is("3.txt")').waitFor({ state: 'attached' });
    await page.click('button:text("Undo")');
    await page.locator('[data-part="2"]:has-text("3.txt")').waitFor();
    await open('rain');
  });

  test('says what was made and where, aloud as well, and hands it out', async () => {
    await press('Control+b');
    await page.locator('[role=status]:text-matches("Made: out/rain.epub|nothing was to be made")').waitFor({
      state: 'attached',
    });
    await page.locator('.made-file:has-text("Made: out/rain.epub")').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download out/rain.epub' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('rain.epub');
    expect(
      readFileSync((await file.path()) as string).equals(readFileSync(path.join(desk.folder, 'out/rain.epub'))),
    ).toBe(true);
  });

  test('a folder counts as the e-reader once it is chosen, and is remembered', async () => {
    await page.click('#tab-take');
    await page.getByRole('button', { name: 'Choose the folder' }).click();
    await page.getByLabel('Folder, as it is called').fill(`${kobo}-not`);
    await press('Enter');
    await page.locator('.trouble-words:has-text("There is no folder")').waitFor();
    await page.getByLabel('Folder, as it is called').fill(`${path.dirname(kobo)}${path.sep}`);
    await page
      .locator('.folders button')
      .filter({ hasText: path.basename(kobo) })
      .click();
    await page.locator(`.card-name input`).waitFor();
    await expect.poll(() => page.getByLabel('Folder, as it is called').inputValue(), { timeout: PATIENCE }).toBe(kobo);
    await page.getByRole('button', { name: 'Use this folder' }).click();
    await expect
      .poll(() => page.evaluate<string>('document.activeElement.textContent'), { timeout: PATIENCE })
      .toContain('Choose the folder');
    await page.getByRole('button', { name: 'Copy to Kobo' }).click();
    await expect.poll(() => readdirSync(kobo), { timeout: PATIENCE }).toContain('rain.kepub.epub');
    await page.reload();
    await page.click('#tab-take');
    await page.getByRole('button', { name: 'Copy to Kobo' }).waitFor();
  });

  test('a new title is typed where the old one stands, and the old books can be taken away', async () => {
    await page.locator('.title-words').click();
    // What is typed as soon as the field is there is the field's.
    await page.keyboard.type('The Boat on the Stones');
    await press('Enter');
    await page.locator('.made-file:has-text("Made: out/The Boat on the Stones.epub")').waitFor();
    await page.getByRole('button', { name: 'Remove this old book' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => existsSync(path.join(desk.folder, 'out/rain.epub')), { timeout: PATIENCE }).toBe(true);
    await page.getByRole('button', { name: 'Remove this old book' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).waitFor();
    expect(readdirSync(path.join(desk.folder, 'out'))).not.toContain('rain.epub');
    await page.getByRole('button', { name: 'Copy to Kobo' }).click();
    await page.locator('.old-book:has-text("rain.kepub.epub") button').click();
    await gone('.old-book:has-text("rain.kepub.epub")');
    expect(readdirSync(kobo).filter((name) => name.endsWith('.epub'))).toEqual(['The Boat on the Stones.kepub.epub']);
    const trash = readdirSync(path.join(desk.folder, '.fascicle-trash'));
    expect(trash.filter((name) => name.endsWith('.kepub.epub'))).toHaveLength(1);
  });

  test('the title is typed from the title page as well, and Escape leaves it as it was', async () => {
    await page.locator('.row.page:has-text("Title page")').click();
    await inBook('.book-title').click();
    await page.getByLabel('Title', { exact: true }).fill('Nothing');
    await press('Escape');
    await page.locator('.title-words:has-text("The Boat on the Stones")').waitFor();
    expect(settingsOf('rain.yaml')).not.toContain('Nothing');
  });

  test('works in one folder become a book each, or parts of one, by a button', async () => {
    await open('tales');
    await page.locator('.folder-kind summary').click();
    await page.getByLabel('A book for each work').click();
    await press('Control+b');
    await page.locator('.made-books li').nth(2).waitFor();
    expect(settingsOf('tales/book.yaml')).toMatch(/kind: "?collection"?\nsplit: "?volumes"?\n/);
    await page.getByLabel('Parts of one work').click();
    await page.locator('.made-file:has-text("Made: out/tales.epub")').waitFor();
    expect(settingsOf('tales/book.yaml')).toMatch(/^kind: "?series"?\n$/);
    await page.locator('.folder-kind button:has-text("As found")').click();
    await expect.poll(() => settingsOf('tales/book.yaml').trim(), { timeout: PATIENCE }).toBe('');
  });

  test('every key is shown where its button is, and all of them by ?', async () => {
    expect(await page.getByRole('button', { name: 'Build the book' }).first().getAttribute('title')).toContain(
      'Ctrl+B',
    );
    await page.locator('[role=tree]').focus();
    await press('?');
    await page.locator('.keys-card kbd:has-text("Ctrl+B")').waitFor();
    await press('Escape');
    await gone('.keys-card');
    await page.locator('iframe').focus();
    await press('?');
    await page.locator('.keys-card').waitFor();
    await press('Escape');
    await gone('.keys-card');
  });
});
