// Runs the built program again and again in one process, for `program.ts`: the modules stay, but for the two with which a
// command line begins. A run is over when a process of its own would end: when nothing is left to wait for.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const [, , program, asked, answered] = process.argv;
// In this order: whoever can ask may also wait for the answer.
const answer = fs.openSync(answered, 'w');
const ask = fs.openSync(asked, 'r');

// Parts of the program that are loaded when they are needed are loaded as the others are, so that they can be forgotten.
Object.defineProperty(Module.prototype, 'importModule', {
  get() {
    return async (name) => (name.startsWith('.') ? this.require(name) : await import(name));
  },
});

const written = [];
for (const name of ['stdout', 'stderr']) {
  process[name].write = (data, encoding, done) => {
    written.push({ name, bytes: Buffer.from(data, typeof encoding === 'string' ? encoding : 'utf8') });
    const then = typeof encoding === 'function' ? encoding : done;
    if (then) process.nextTick(then);
    return true;
  };
}

const EMITTERS = [process, process.stdout, process.stderr];
/** Takes away the listeners that a run left, but for those that stood before. */
function listenersNow() {
  return EMITTERS.map((emitter) => new Map(emitter.eventNames().map((name) => [name, emitter.rawListeners(name)])));
}

function reply(status, ended) {
  const all = written.splice(0);
  const text = (names) =>
    Buffer.concat(all.filter(({ name }) => names.includes(name)).map(({ bytes }) => bytes)).toString();
  const [output, stdout, stderr] = [['stdout', 'stderr'], ['stdout'], ['stderr']].map(text);
  fs.writeSync(answer, `${JSON.stringify({ status, output, stdout, stderr, ended })}\n`);
}

let rest = Buffer.alloc(0);
/** The next command line that is asked for, or null when nobody will ask again. */
function next() {
  const piece = Buffer.alloc(65_536);
  while (!rest.includes(10)) {
    const length = fs.readSync(ask, piece);
    if (length === 0) return null;
    rest = Buffer.concat([rest, piece.subarray(0, length)]);
  }
  const end = rest.indexOf(10);
  const line = rest.subarray(0, end).toString('utf8');
  rest = rest.subarray(end + 1);
  return JSON.parse(line);
}

let running = false;
let before = [];
function begin() {
  const task = next();
  if (task === null) {
    process.off('exit', died);
    process.exit();
  }
  process.chdir(task.cwd);
  process.argv = [process.execPath, path.join(path.dirname(program), 'cli.js'), ...task.args];
  for (const name of Object.keys(process.env)) if (!(name in task.env)) delete process.env[name];
  Object.assign(process.env, task.env);
  process.exitCode = undefined;
  for (const file of Object.keys(require.cache)) {
    if (/^(?:main|cli-[^/\\]*)\.cjs$/.test(path.relative(program, file))) delete require.cache[file];
  }
  before = listenersNow();
  running = true;
  require(path.join(program, 'main.cjs'));
  // A run that waits for nothing is over, too: the loop has to turn once for that to be noticed.
  setImmediate(() => {});
}

function died(status) {
  if (running) reply(status, true);
}

process.on('exit', died);
process.on('beforeExit', () => {
  if (running) {
    running = false;
    const status = process.exitCode ?? 0;
    for (const [i, emitter] of EMITTERS.entries()) {
      for (const name of emitter.eventNames()) {
        for (const listener of emitter.rawListeners(name)) {
          if (!before[i].get(name)?.includes(listener)) emitter.off(name, listener.listener ?? listener);
        }
      }
    }
    reply(status, false);
  }
  begin();
});
