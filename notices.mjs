// The licences of the libraries that stand in the bundled files, for `dist/NOTICES.txt`: each asks to be given along.
import fs from 'node:fs';
import path from 'node:path';

const LICENCE = /^(licen[cs]e|copying|copyright|notice|unlicense)([.-].*)?$/i;

/** The notices of the packages that some modules are from, in the order of their names. */
export function noticesFor(moduleIds) {
  const folders = new Set(moduleIds.flatMap((id) => packageFolder(id) ?? []));
  const parts = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const rule = '='.repeat(80);
  const head = 'The bundled files of fascicle hold these libraries, each under its own licence.';
  return `${[head, ...parts.map(({ text }) => text)].join(`\n\n${rule}\n`)}\n`;
}

/** The folder of the package that a module is from; null for one of this program's own. */
function packageFolder(id) {
  const match = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id.replace(/^\0/, ''));
  return match?.[1] ?? null;
}

function noticeOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = fs
    .readdirSync(folder)
    .filter((file) => LICENCE.test(file) && fs.statSync(path.join(folder, file)).isFile())
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  const who = typeof author === 'string' ? author : author?.name;
  // A package without a licence's text still says who wrote it, and under which licence.
  const stated = [`Licence: ${license}`, who && `Author: ${who}`, homepage && `See ${homepage}`].filter(Boolean).join('\n');
  return { name: `${name} ${version}`, text: [`${name} ${version}\n${stated}`, ...texts].join('\n\n') };
}
