import os from 'node:os';

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/** This machine's addresses on its networks (IPv4: every e-reader speaks it), those of private networks first. */
export function lanAddresses(interfaces: Interfaces = os.networkInterfaces()): readonly string[] {
  const found = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  return found.sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
}

/** RFC 1918. */
function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** An address as a QR code made of block characters, for a terminal. */
export async function qrCode(address: string): Promise<string> {
  const { renderUnicodeCompact } = await import('uqr');
  return renderUnicodeCompact(address, { border: 2 });
}
