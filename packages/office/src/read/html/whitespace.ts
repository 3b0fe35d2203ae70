/** Han, kana, full-width forms: a line break in the source between two of these leaves no space (CSS Text 3, 4.1.3). */
const wide =
  /[\u2E80-\u312F\u3190-\uABFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u201C\u201D\u2018\u2019\u2014\u2026]/;

/** Collects the text of a paragraph and collapses its white space as a browser would. */
export class InlineText {
  #text = '';
  /** White space read and not yet decided on; whether it holds a line break. */
  #gap: 'none' | 'space' | 'break' = 'none';

  add(piece: string): void {
    for (const found of piece.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const [run] = found;
      if (/^[ \t\r\n\f]/.test(run)) {
        const broken = /[\r\n]/.test(run);
        if (this.#gap !== 'break') this.#gap = broken ? 'break' : 'space';
      } else {
        this.#text += this.#between(run[0] ?? '') + run;
        this.#gap = 'none';
      }
    }
  }

  /** Text whose white space counts (pre). */
  addRaw(piece: string): void {
    this.#text += this.#between('') + piece.replace(/\r\n?/g, '\n');
    this.#gap = 'none';
  }

  #between(next: string): string {
    if (this.#gap === 'none' || this.#text === '' || this.#text.endsWith('\n')) return '';
    const joins = this.#gap === 'break' && wide.test(this.#text.at(-1) ?? '') && wide.test(next);
    return joins ? '' : ' ';
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#gap = 'none';
    return text;
  }
}
