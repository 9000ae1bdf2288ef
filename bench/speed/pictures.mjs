// Small pictures, each different from all others.
import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

const SIDE = 16;

/** Writes PNG files `1.png` to `<count>.png` into a folder; each shows its own number in its pixels. */
export function writePictures(folder, count) {
  fs.mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number++) fs.writeFileSync(path.join(folder, `${number}.png`), png(number));
}

/** A grey picture (PNG specification, third edition: 8 bits a pixel, no filter, no interlacing). */
function png(number) {
  const rows = Buffer.alloc((SIDE + 1) * SIDE, 0xc0);
  for (let y = 0; y < SIDE; y++) rows[y * (SIDE + 1)] = 0;
  rows.writeUInt32BE(number, 1);
  const header = Buffer.from([0, 0, 0, SIDE, 0, 0, 0, SIDE, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
