/** A figure on the page: its text, a dotted line and a small mark; screen readers hear what it is and what can be done. */
import type { NodeViewRenderer } from '@tiptap/core';
import { chipOf } from '../model/document.ts';
import type { FigureSource } from '../model/figure-source.ts';
import type { Chip } from '../model/figure-text.ts';

export function chipLabel(source: FigureSource, chip: Chip, editable: boolean): string {
  return `数据：${source.label(chip)} ${source.text(chip)}，${editable ? '可按回车更改' : '可按回车查看'}`;
}

export function figureView(source: FigureSource, open: (position: number) => void): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    let chip = chipOf(node);
    const dom = document.createElement('span');
    dom.className = 'yf-bound';
    dom.setAttribute('role', 'button');

    function paint(): void {
      if (!chip) return;
      dom.textContent = source.text(chip);
      dom.setAttribute('aria-label', chipLabel(source, chip, editor.isEditable));
      dom.title = source.label(chip);
      // In the text one reaches chips with the arrow keys; where nothing can be typed, with the tab key.
      dom.tabIndex = editor.isEditable ? -1 : 0;
    }

    function openHere(): void {
      const position = getPos();
      if (position !== undefined) open(position);
    }

    function onKey(event: KeyboardEvent): void {
      if (editor.isEditable || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      openHere();
    }

    function onClick(): void {
      if (!editor.isEditable) openHere();
    }

    paint();
    dom.addEventListener('dblclick', openHere);
    dom.addEventListener('click', onClick);
    dom.addEventListener('keydown', onKey);
    const leave = source.onChange(paint);
    return {
      dom,
      update(next) {
        const updated = chipOf(next);
        if (!updated) return false;
        chip = updated;
        paint();
        return true;
      },
      selectNode: () => dom.classList.add('yf-bound-chosen'),
      deselectNode: () => dom.classList.remove('yf-bound-chosen'),
      ignoreMutation: () => true,
      destroy: leave,
    };
  };
}
