import { hexadecimal } from './tokens.ts';

/** The picture of a `\pict` group as it grows: hexadecimal digits, or bytes after `\bin`. */
export class PictureData {
  #extension: string | null = null;
  readonly #digits: string[] = [];
  #bytes: Uint8Array | null = null;

  /** `pngblip` and `jpegblip` are the pictures that every reader shows; the others draw with the commands of a system. */
  word(name: string): void {
    if (name === 'pngblip') this.#extension = 'png';
    else if (name === 'jpegblip') this.#extension = 'jpg';
  }

  text(value: string): void {
    if (this.#extension !== null) this.#digits.push(value);
  }

  data(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Puts the finished picture among the others; gives its address, null for a picture of another kind or an empty one. */
  storeIn(pictures: Map<string, Uint8Array>): string | null {
    if (this.#extension === null) return null;
    const bytes = this.#bytes ?? fromHexadecimal(this.#digits.join(''));
    if (bytes.length === 0) return null;
    const address = `picture-${pictures.size + 1}.${this.#extension}`;
    pictures.set(address, bytes);
    return address;
  }
}

function fromHexadecimal(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  let length = 0;
  let high: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const digit = hexadecimal(text.charCodeAt(at));
    if (digit === null) continue;
    if (high === null) high = digit;
    else {
      bytes[length] = high * 16 + digit;
      length += 1;
      high = null;
    }
  }
  return bytes.subarray(0, length);
}
