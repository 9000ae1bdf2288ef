/** One input file: its name, format and bytes. */
export interface Source {
  /** Name as the user knows it; used in every message and never opened. */
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
  /** Last change of the file in milliseconds since 1970, when the caller knows it. */
  readonly modified?: number;
}
