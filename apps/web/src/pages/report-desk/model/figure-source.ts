/** The figures of the report at hand: what every chip prints, kept up to date by the server's answers. */
import type { FigureView } from '../../../api/types.ts';
import { type Chip, figureText } from './figure-text.ts';

export type Figures = Readonly<Record<string, FigureView>>;

export class FigureSource {
  #figures: Figures;
  readonly #listeners = new Set<() => void>();

  constructor(figures: Figures = {}) {
    this.#figures = figures;
  }

  /** Adds figures to those known; the newer of two answers holds. */
  add(figures: Figures): void {
    this.#figures = { ...this.#figures, ...figures };
    for (const listener of this.#listeners) listener();
  }

  find(indicator: string): FigureView | undefined {
    return this.#figures[indicator];
  }

  /** The text of a chip; an ellipsis in brackets until the server has said it. */
  text(chip: Chip): string {
    return figureText(this.#figures[chip.figure], chip);
  }

  label(chip: Chip): string {
    return this.#figures[chip.figure]?.label ?? chip.figure;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
