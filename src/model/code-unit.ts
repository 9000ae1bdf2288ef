const { charCodeAt } = String.prototype;

/**
 * The UTF-16 code unit at an offset, for loops over every character of a source. The engine keeps strings in several
 * shapes (slices, joined pieces, one or two bytes a character) and looks `text.charCodeAt` up anew for each of them,
 * which takes four times as long as all that such a loop does; likewise `text.length`, to be read before the loop.
 */
export function codeUnitAt(text: string, offset: number): number {
  return charCodeAt.call(text, offset);
}
