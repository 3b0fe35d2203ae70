/**
 * An input that offers choices below itself: the keys, and what it tells screen readers. The text keeps the focus; the
 * choice that the arrow keys stand on is named beside it (the editable combobox of ARIA 1.2).
 */
import { type KeyboardEvent, useCallback, useState } from 'react';

/** Whether a key belongs to an input method that is still composing; 229 is how older browsers say so. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** The next of `count` choices; -1 is the text itself, which is one of the places. */
export function stepThrough(count: number, active: number, by: 1 | -1): number {
  const places = count + 1;
  return ((Math.min(active, count - 1) + 1 + by + places) % places) - 1;
}

interface Offer {
  /** How many choices there are now; none while they are not shown. */
  readonly count: number;
  /** Whether the list, or what stands for it, is on the page. */
  readonly shown: boolean;
  readonly choose: (index: number) => void;
  /** Enter in the text itself. */
  readonly enter?: () => void;
  /** Escape when nothing is shown. */
  readonly leave?: () => void;
}

export function useCombobox(listId: string) {
  const [open, setOpen] = useState(false);
  const [composing, setComposing] = useState(false);
  const [active, setActive] = useState(-1);

  const show = useCallback(() => setOpen(true), []);
  const hide = useCallback(() => {
    setOpen(false);
    setActive(-1);
  }, []);

  function press(event: KeyboardEvent, at: number, { count, shown, choose, enter, leave }: Offer) {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      show();
      if (count > 0) setActive(stepThrough(count, at, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      if (at < 0 && !enter) return;
      event.preventDefault();
      if (at >= 0) choose(at);
      else enter?.();
    } else if (event.key === 'Escape') {
      if (shown) {
        event.preventDefault();
        event.stopPropagation();
      } else leave?.();
      hide();
    }
  }

  return {
    open,
    composing,
    show,
    hide,
    setActive,
    /** After typing: the choices are others. */
    typed() {
      setOpen(true);
      setActive(-1);
    },
    /** The choice stood on, -1 for the text. */
    at: (count: number) => Math.min(active, count - 1),
    idOf: (index: number) => `${listId}-${index}`,
    /** What belongs on the input. */
    input: (offer: Offer) => {
      const at = offer.shown ? Math.min(active, offer.count - 1) : -1;
      return {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': offer.shown,
        'aria-controls': listId,
        'aria-activedescendant': at >= 0 ? `${listId}-${at}` : undefined,
        autoComplete: 'off',
        onKeyDown: (event: KeyboardEvent) => press(event, at, offer),
        onCompositionStart: () => setComposing(true),
        onCompositionEnd: () => setComposing(false),
        onClick: show,
      } as const;
    },
  };
}
