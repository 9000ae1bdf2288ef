import { type FormulaNode, formulaText } from '../../read/html/formula.ts';
import { readXml } from '../document/xml.ts';

type Growing = { -readonly [Key in keyof FormulaNode]: FormulaNode[Key] } & { children: Growing[] };

/** The formula of an object inside a document on one line; empty when the object is none. */
export function formulaIn(bytes: Uint8Array): string {
  const root: Growing = { name: 'mrow', text: '', children: [] };
  const open: Growing[] = [root];
  let isMath = false;
  readXml(bytes, {
    open(prefixed) {
      const name = prefixed.replace(/^.*:/, '');
      if (open.length === 1) isMath = name === 'math';
      const made: Growing = { name, text: '', children: [] };
      open.at(-1)?.children.push(made);
      open.push(made);
    },
    text(value) {
      const at = open.at(-1);
      if (at) at.text += value;
    },
    close() {
      if (open.length > 1) open.pop();
    },
  });
  return isMath ? formulaText(root).replace(/\s+/g, ' ').trim() : '';
}
