/** The fields around a stretch of text: what each does, and whether its result is being shown. */
export class Fields {
  readonly #open: { instruction: string; shown: boolean }[] = [];

  /** Begins a field that says at once what it does. */
  begin(instruction: string): void {
    this.#open.push({ instruction, shown: true });
  }

  /** Takes a mark of a field: where it begins, where its result begins, where it ends. */
  mark(type: string): void {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', shown: false });
    else if (type === 'separate' && field) field.shown = true;
    else if (type === 'end') this.#open.pop();
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown) field.instruction += text;
  }

  end(): void {
    this.#open.pop();
  }

  /** The address of the link that the text is in; null for none, or one inside the document. */
  link(): string | null {
    for (const { instruction, shown } of this.#open) {
      const found = shown ? /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i.exec(instruction) : null;
      if (found) return found[1] ?? found[2] ?? null;
    }
    return null;
  }

  /** Whether the text is in a table of contents. */
  inContents(): boolean {
    return this.#open.some(({ instruction, shown }) => shown && /^\s*TOC\b/i.test(instruction));
  }

  /** Forgets the open contents field: what is inside it cannot be one. */
  leaveContents(): void {
    for (const field of this.#open) if (/^\s*TOC\b/i.test(field.instruction)) field.instruction = '';
  }
}
