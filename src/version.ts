/** The program's version, the same as in package.json (a test holds the two together). */
export const version = '0.1.0';

/** Names the build the program comes from. A program that was not bundled changes while it is worked on, and has none. */
export const build: string = 'unbundled';
