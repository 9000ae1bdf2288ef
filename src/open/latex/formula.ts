import { signOf } from './signs.ts';

/** A formula as a person types it on one line: signs for the commands that print one, no braces. */
export function mathWords(formula: string): string {
  return formula
    .replace(/\\(?:mbox|text|textrm|mathrm|mathit|mathbf|left|right|displaystyle|limits)(?![A-Za-z])/g, '')
    .replace(/\\([A-Za-z]+)\s*|\\([^A-Za-z])/g, (_, name?: string, sign?: string) => {
      if (sign !== undefined) return sign === '\\' ? '\n' : (signOf(sign) ?? sign);
      return signOf(name ?? '') ?? ` ${name} `;
    })
    .replace(/[{}]/g, '')
    .replace(/[~&]/g, ' ');
}
