// Pictures of one story's pages in every look, in two engines, on a contact sheet to judge by eye:
//   node bench/looks.mjs [STORY] [--out FILE.png] [--looks classic,web]
// Needs Chromium, and for the second engine mupdf's `mutool`; without it the sheet has one engine.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';

const ROOT = path.join(import.meta.dirname, '..');
const CLI = path.join(ROOT, process.env.FASCICLE_DIST ?? 'dist', 'cli.js');
/** Screens: an e-reader of 6 inches, a phone, and the phone at night, whose page is the reader's own colours. */
const SCREENS = [
  { name: 'e-reader', width: 600, height: 800, css: 'html { font-size: 20px; padding: 30px 40px; }' },
  { name: 'phone', width: 390, height: 700, css: 'html { font-size: 17px; padding: 20px; }' },
  {
    name: 'dark',
    width: 390,
    height: 700,
    css: 'html { font-size: 17px; padding: 20px; background: #111; color: #ddd; } a { color: #ddd; }',
  },
];
/** Pages of a book on the sheet at most. */
const PAGES = 10;
/** Width of a picture on the sheet. */
const THUMB = 200;

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const story =
  args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--')) ??
  path.join(ROOT, 'bench/looks/showcase.md');
const out = path.resolve(option('--out', 'looks.png'));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'looks-'));

const styles = execFileSync('node', [CLI, 'list', 'styles'], { encoding: 'utf8' });
const looks = option('--looks', [...styles.matchAll(/^(\w+) /gm)].map((match) => match[1]).join(',')).split(',');
const has = (command) => spawnSync(command, ['-v']).error === undefined;

/** A book in a look: the EPUB, its unpacked folder, and the pages to show, in reading order. */
function bookIn(look) {
  const folder = path.join(work, look);
  execFileSync('node', [CLI, 'build', story, '--style', look, '--out', folder], { stdio: 'ignore' });
  const epub = fs.readdirSync(folder).find((name) => name.endsWith('.epub'));
  const files = unzipSync(fs.readFileSync(path.join(folder, epub)));
  for (const [name, bytes] of Object.entries(files)) {
    const at = path.join(folder, 'book', name);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, bytes);
  }
  const spine = [...strFromU8(files['OEBPS/content.opf']).matchAll(/<itemref idref="([^"]+)"/g)].map(
    (match) => match[1],
  );
  const hrefs = spine.map(
    (id) => new RegExp(`<item id="${id}" href="([^"]+)"`).exec(strFromU8(files['OEBPS/content.opf']))[1],
  );
  return { epub: path.join(folder, epub), pages: hrefs.map((href) => path.join(folder, 'book/OEBPS', href)) };
}

/** Screens of the pages of a book, as long as there are any to show: a long page gives several. */
async function shoot(browser, { pages }, screen, name) {
  const tab = await browser.newPage({ viewport: { width: screen.width, height: screen.height } });
  const shots = [];
  for (const file of pages.slice(0, PAGES)) {
    await tab.goto(pathToFileURL(file).href);
    await tab
      .addStyleTag({ content: `html { box-sizing: border-box; min-height: 100%; } ${screen.css}` })
      .catch(() => {});
    const height = await tab.evaluate(() => document.documentElement.scrollHeight);
    for (
      let top = 0;
      top === 0 || (top + screen.height * 0.2 < height && shots.length < PAGES);
      top += screen.height * 0.94
    ) {
      await tab.evaluate((y) => window.scrollTo(0, y), top);
      const at = path.join(work, `${name}-${shots.length}.png`);
      await tab.screenshot({ path: at });
      shots.push(at);
    }
  }
  await tab.close();
  return shots;
}

/** The first pages as mupdf sets them. */
function drawn({ epub }, look) {
  const at = path.join(work, `${look}-mupdf-%d.png`);
  spawnSync('mutool', ['draw', '-W', '420', '-H', '560', '-S', '14', '-r', '103', '-o', at, epub, `1-${PAGES}`]);
  return Array.from({ length: PAGES }, (_, i) => at.replace('%d', i + 1)).filter((file) => fs.existsSync(file));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const rows = [];
for (const look of looks) {
  const book = bookIn(look);
  for (const screen of SCREENS) {
    rows.push({
      label: `${look}, ${screen.name}`,
      shots: await shoot(browser, book, screen, `${look}-${screen.name}`),
    });
  }
  if (has('mutool')) rows.push({ label: `${look}, mupdf`, shots: drawn(book, look) });
}
const sheet = rows
  .map(
    ({ label, shots }) =>
      `<h2>${label}</h2><div>${shots.map((file) => `<img src="${pathToFileURL(file).href}">`).join('')}</div>`,
  )
  .join('');
fs.writeFileSync(
  path.join(work, 'sheet.html'),
  `<!DOCTYPE html><style>body{margin:16px;background:#999;font:16px sans-serif}h2{margin:12px 0 4px;font-size:16px}
div{display:flex;gap:8px}img{width:${THUMB}px;height:auto;align-self:flex-start;border:1px solid #555}</style>${sheet}`,
);
const page = await browser.newPage({ viewport: { width: PAGES * (THUMB + 10) + 40, height: 600 } });
await page.goto(pathToFileURL(path.join(work, 'sheet.html')).href);
await page.screenshot({ path: out, fullPage: true });
await browser.close();
fs.rmSync(work, { recursive: true });
console.log(`${out}: ${rows.length} rows of ${looks.length} looks`);
