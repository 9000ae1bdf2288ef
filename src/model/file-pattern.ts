/**
 * Whether a source is meant by a name: a file by its path or the end of it, or a folder or container that holds it; `*`
 * stands for any letters of one step of the path. Takes time in proportion to both lengths, whatever the name is.
 */
export function isSourceNamed(source: string, name: string): boolean {
  const wanted = name.replace(/^\.\//, '').replace(/\/$/, '').split('/');
  const steps = source.split('/');
  return steps.some((_, at) => at + wanted.length <= steps.length && wanted.every((w, i) => fits(steps[at + i], w)));
}

/** Whether a step of a path is what a pattern says. The first place where a piece fits is never a worse one than others. */
function fits(step = '', pattern: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return step === first;
  if (!step.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = step.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return step.length - last.length >= at && step.endsWith(last);
}
