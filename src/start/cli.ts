#!/usr/bin/env node
import path from 'node:path';
import { startProgram } from './load.ts';

// The published program's command: dist/cli.js.
startProgram(path.join(import.meta.dirname, 'program'), 'main.cjs');
