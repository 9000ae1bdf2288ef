// Loaded before a program (node --import): writes down every file it opens and every connection it makes.
import fs from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const seen = [];

function watch(object, name, what) {
  const real = object[name];
  object[name] = function watched(...args) {
    seen.push(`${what} ${args[0] instanceof URL ? args[0].pathname : (args[0]?.host ?? args[0])}`);
    return real.apply(this, args);
  };
}

const { writeFileSync } = fs;
for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream']) watch(fs, name, 'open');
for (const name of ['open', 'readFile']) watch(fs.promises, name, 'open');
watch(net.Socket.prototype, 'connect', 'connect');
watch(http, 'request', 'connect');
watch(globalThis, 'fetch', 'connect');
syncBuiltinESMExports();
process.on('exit', () => writeFileSync(process.env.FASCICLE_WATCH, seen.join('\n')));
