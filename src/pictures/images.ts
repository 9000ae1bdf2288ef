import {
  type Block,
  type Division,
  type Heading,
  type Image,
  type Inline,
  isInlineParent,
  type Part,
  type Place,
} from '../model/index.ts';

/** Says what becomes of a picture inline. The same object means that nothing changes. */
export type ChangeImage = (image: Image, place: Place) => Image;

/** Whether a division shows any picture. */
export function holdsImages({ parts }: Division): boolean {
  let found = false;
  const see = (image: Image): Image => {
    found = true;
    return image;
  };
  return parts.some((part) => {
    changePart(part, see);
    return found;
  });
}

/** A part with its pictures changed; the very same object when none is. */
export function changePart(part: Part, change: ChangeImage): Part {
  const blocks = changeBlocks(part.blocks, change);
  const heading = part.heading && changeHeading(part.heading, change);
  return blocks === part.blocks && heading === part.heading ? part : { ...part, heading, blocks };
}

function changeHeading(heading: Heading, change: ChangeImage): Heading {
  const label = changeInlines(heading.label, heading.place, change);
  const title = changeInlines(heading.title, heading.place, change);
  return label === heading.label && title === heading.title ? heading : { ...heading, label, title };
}

function changeBlocks(blocks: readonly Block[], change: ChangeImage): readonly Block[] {
  return each(blocks, (block) => changeBlock(block, change));
}

function changeBlock(block: Block, change: ChangeImage): Block {
  const inlines = (children: readonly Inline[]): readonly Inline[] => changeInlines(children, block.place, change);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withField(block, 'children', inlines(block.children));
    case 'quotation':
    case 'letter':
    case 'note':
      return withField(block, 'children', changeBlocks(block.children, change));
    case 'verse': {
      const line = (row: (typeof block.stanzas)[number][number]) => withField(row, 'children', inlines(row.children));
      return withField(
        block,
        'stanzas',
        each(block.stanzas, (stanza) => each(stanza, line)),
      );
    }
    case 'messages':
      return withField(block, 'lines', each(block.lines, inlines));
    case 'list':
      return withField(
        block,
        'items',
        each(block.items, (item) => changeBlocks(item, change)),
      );
    case 'table':
      return withField(
        block,
        'rows',
        each(block.rows, (row) => each(row, inlines)),
      );
    case 'preformatted':
    case 'scene-break':
      return block;
  }
}

function changeInlines(inlines: readonly Inline[], place: Place, change: ChangeImage): readonly Inline[] {
  return each(inlines, (inline) => {
    if (inline.type === 'image') return change(inline, place);
    if (!isInlineParent(inline)) return inline;
    return withField(inline, 'children', changeInlines(inline.children, place, change));
  });
}

/** Every item changed; the very same list when no item is another object than before. */
function each<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let changed: T[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const before = items[i] as T;
    const after = change(before);
    if (after !== before) changed ??= items.slice();
    if (changed) changed[i] = after;
  }
  return changed ?? items;
}

function withField<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): T {
  return object[key] === value ? object : { ...object, [key]: value };
}
