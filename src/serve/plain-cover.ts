import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';

const [WIDTH, HEIGHT] = [200, 300];
const GREY = 0xdd;

let made: Uint8Array | null = null;

/** A plain grey page as a PNG (W3C PNG, second edition): what stands for a cover where a book has none. */
export function plainCover(): Uint8Array {
  if (made) return made;
  // Colour type 0, eight bits: each row is a filter byte and a byte a pixel.
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(WIDTH, GREY)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  const data = zlib.deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => row)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  made = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
  return made;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32 (RFC 1952, section 8): Node has its own only in newer versions. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
