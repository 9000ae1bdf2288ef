import path from 'node:path';
import { startProgram } from './load.ts';

// The published program's worker thread: dist/worker.js.
const program = startProgram(path.join(import.meta.dirname, 'program'), 'worker.cjs') as { default: unknown };

const work: unknown = program.default;
export default work;
