import { isIP } from 'node:net';
import os from 'node:os';

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/**
 * Whether a host is this machine, so that nothing sent to it leaves it: `localhost`, a loopback address, or one of the
 * machine's own. Other names are not: only the network says where they lead.
 */
export function isThisMachine(host: string, interfaces: Interfaces = os.networkInterfaces()): boolean {
  const bare = host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
  if (/^(?:.+\.)?localhost\.?$/.test(bare)) return true;
  if (isIP(bare) === 0) return false;
  if (bare === '::1' || /^(?:::ffff:)?127\./.test(bare)) return true;
  return Object.values(interfaces).some((list) => list?.some(({ address }) => address.toLowerCase() === bare));
}
