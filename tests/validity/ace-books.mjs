import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

/**
 * Ace kept warm: one browser and its pages for all books. A line of input is a book and the folder for its report,
 * parted by a tab; it is repeated when done. Started with where Ace is; it lives until its input ends.
 */
const ace = createRequire(process.argv[2]);
const puppeteer = createRequire(ace.resolve('@daisy/ace-axe-runner-puppeteer'))('puppeteer');
const check = ace('@daisy/ace-core');
const browser = await puppeteer.launch({ args: ['--no-sandbox'], headless: true, timeout: 60_000 });
const idle = [];
const scripts = new Map();

const script = (file) => {
  if (!scripts.has(file)) scripts.set(file, `${readFileSync(file, 'utf8')};0`);
  return scripts.get(file);
};

/** Ace's own runner starts a browser for each book and a page for each document, which takes most of its time. */
const runner = {
  concurrency: 3,
  setTimeout: () => {},
  launch: () => Promise.resolve(),
  close: () => Promise.resolve(),
  async run(url, files, contents) {
    const page = idle.pop() ?? (await browser.newPage());
    await page.goto(url);
    for (const content of contents) await page.evaluate(content);
    for (const file of files) await page.evaluate(script(file));
    const report = await page.evaluate(
      () =>
        new Promise((done, failed) => window.daisy.ace.run((error, found) => (error ? failed(error) : done(found)))),
    );
    idle.push(page);
    return report;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [book, outdir] = line.split('\t');
  const options = { cwd: process.cwd(), silent: true, initLogger: true, doNotReportMedia: true, outdir };
  const said = await check(book, options, runner).then(
    () => line,
    (error) => `error: ${error?.stack ?? error}`,
  );
  process.stdout.write(`${said.replaceAll('\n', ' ')}\n`);
}
await browser.close();
