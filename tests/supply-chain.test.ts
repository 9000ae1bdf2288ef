import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
/** What a user installs, by its path below `node_modules`. */
const installed = Object.entries(lock.packages).filter(
  ([at, { dev, devOptional }]) => at !== '' && !dev && !devOptional,
);

/** Licences under which a program under the MIT licence may be given away together with a library, unchanged. */
const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Python-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'Zlib',
  // libvips, which sharp loads as a library of its own.
  'LGPL-3.0-or-later',
]);

/** Whether one of the alternatives of an SPDX expression is wholly compatible. */
function isCompatible(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((alternative) => alternative.split(' AND ').every((licence) => COMPATIBLE.has(licence)));
}

test('every library that a user installs has a licence that goes with MIT', () => {
  const wrong = installed.filter(([, { license }]) => license === undefined || !isCompatible(license));
  expect(wrong.map(([at, { license }]) => `${at}: ${license}`)).toEqual([]);
});

test('nothing that a user installs runs a script to install itself', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([at]) => at)).toEqual([]);
});

test('every version is exact, and every package is known by its sum', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  const unknown = Object.entries(lock.packages).filter(([at, { integrity }]) => at !== '' && integrity === undefined);
  expect(unknown.map(([at]) => at)).toEqual([]);
});

test('the README lists every library with its licence', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const missing = Object.keys(manifest.dependencies).filter((name) => {
    const licence = lock.packages[`node_modules/${name}`]?.license ?? '';
    return !readme.split('\n').some((line) => line.includes(`\`${name}\``) && line.includes(licence));
  });
  expect(missing).toEqual([]);
});

describe('the published files', () => {
  const DIST = path.join(ROOT, 'dist');
  const bundled = /^const BUNDLED = \[([^\]]*)\]/m.exec(readFileSync(path.join(ROOT, 'bundle.mjs'), 'utf8'))?.[1] ?? '';
  const libraries = [...bundled.matchAll(/'([^']+)'/g)].map(([, name]) => name as string);

  test('bring the licence of every library that stands in them', () => {
    const notices = readFileSync(path.join(DIST, 'NOTICES.txt'), 'utf8');
    expect(libraries.length).toBeGreaterThan(5);
    const missing = libraries.filter((name) => {
      const { version, license } = lock.packages[`node_modules/${name}`] ?? {};
      return !notices.includes(`\n${name} ${version}\nLicence: ${license}\n`);
    });
    expect(missing).toEqual([]);
    expect(notices).toMatch(/Permission is hereby granted/);
  });

  test('name no folder of whoever built them', () => {
    const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const telling = files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).includes(`${ROOT}${path.sep}`));
    expect(files.length).toBeGreaterThan(50);
    expect(telling).toEqual([]);
  });
});
