import { UsageError, unknown } from './usage.ts';

/** What a command line says about the kinds of book: targets by id, or the device that they are for. */
export interface TargetFlags {
  readonly target?: readonly string[] | undefined;
  readonly device?: string | undefined;
}

/**
 * The ids of the targets wanted: those named (one flag may name several, `epub,kepub`), or the best for a device; EPUB unless
 * told otherwise. Throws a UsageError for names that there are not. An experimental target is announced.
 */
export async function chooseTargets({ target, device }: TargetFlags): Promise<readonly string[]> {
  if (target !== undefined && device !== undefined) throw new UsageError('give either --target or --device, not both');
  // All there is to know of the usual one, without loading what makes books: there may be none to make.
  if (target === undefined && device === undefined) return ['epub'];
  const names = target ?? [await targetFor(device as string)];
  const { targets, targetOf } = await import('../targets/index.ts');
  const wanted = new Set(names.flatMap((name) => name.split(',')).map((name) => name.trim().toLowerCase()));
  const known = targets.map(({ id }) => id);
  for (const id of wanted) {
    const found = targetOf(id);
    if (found === null) throw unknown('target', id, known);
    if (found.experimental) {
      console.error(`note: ${id} is experimental: programs read these books whole; no device has tried one yet`);
    }
  }
  return [...wanted];
}

/** The id of the target that a device shows best. */
async function targetFor(name: string): Promise<string> {
  const { deviceOf, devices } = await import('../send/devices.ts');
  const device = deviceOf(name.trim().toLowerCase());
  if (device?.targets[0] !== undefined) return device.targets[0];
  const known = devices.map(({ id }) => id);
  throw unknown('device', name, known);
}
