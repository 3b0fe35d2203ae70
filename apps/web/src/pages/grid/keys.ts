/** What a key means in the grid: pure, so that every habit can be proved. */
import type { EditMode } from './model.ts';
import type { Direction } from './moves.ts';
import type { After, GridAction } from './reducer.ts';

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is at work: the key is its own. */
  readonly composing: boolean;
}

export type Command =
  | { readonly kind: 'do'; readonly action: GridAction }
  | { readonly kind: 'commit'; readonly after: After }
  | { readonly kind: 'commit-all' }
  /** Clears the cell and begins to edit it. */
  | { readonly kind: 'edit-empty' }
  | { readonly kind: 'today' }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'offer' }
  | { readonly kind: 'save' }
  /** To the next cell that needs mending, or to the one before. */
  | { readonly kind: 'jump'; readonly by: 1 | -1 }
  | { readonly kind: 'leave'; readonly back: boolean };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The command of a key; undefined when the browser shall do as it always does. */
export function commandOf(key: Key, editing: EditMode | undefined, pageRows: number): Command | undefined {
  if (key.composing || key.key === 'Process') return undefined;
  if (key.key === 'F6') return { kind: 'leave', back: key.shift };
  if (key.key === 'F8') return { kind: 'jump', by: key.shift ? -1 : 1 };
  if (key.key === 'Tab' && !key.ctrl && !key.alt) return { kind: 'commit', after: key.shift ? 'tab-back' : 'tab' };
  if (key.key === 'Enter' && !key.alt && !key.ctrl)
    return { kind: 'commit', after: key.shift ? 'enter-back' : 'enter' };
  if (key.ctrl && key.code === 'Semicolon' && !key.shift) return { kind: 'today' };
  if (key.ctrl && !key.shift && letterOf(key) === 's') return { kind: 'save' };
  return editing ? whileEditing(key, editing) : whileReady(key, pageRows);
}

/** The letter of a key, whatever the input method makes of it. */
function letterOf({ key, code }: Key): string {
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key.toLowerCase();
}

function act(action: GridAction): Command {
  return { kind: 'do', action };
}

function whileEditing(key: Key, editing: EditMode): Command | undefined {
  const arrow = arrows[key.key];
  if (key.key === 'Escape') return act({ kind: 'cancel' });
  if (key.key === 'Enter') return key.ctrl ? { kind: 'commit-all' } : { kind: 'line-break' };
  if (key.key === 'F2') return act({ kind: 'edit', mode: editing === 'over' ? 'within' : 'over' });
  if (arrow === 'down' && key.alt) return { kind: 'offer' };
  if (arrow && editing === 'over' && !key.ctrl && !key.shift && !key.alt) return { kind: 'commit', after: arrow };
  return undefined;
}

function whileReady(key: Key, pageRows: number): Command | undefined {
  const { ctrl, shift, alt } = key;
  const arrow = arrows[key.key];
  if (arrow === 'down' && alt) return { kind: 'offer' };
  if (alt) return undefined;
  if (arrow) return act({ kind: 'move', direction: arrow, extend: shift, far: ctrl });
  switch (key.key) {
    case 'Home':
      return act({ kind: 'go', to: ctrl ? 'start' : 'row-start', extend: shift });
    case 'End':
      return act({ kind: 'go', to: ctrl ? 'end' : 'row-end', extend: shift });
    case 'PageUp':
      return act({ kind: 'move', direction: 'up', extend: shift, far: false, by: pageRows });
    case 'PageDown':
      return act({ kind: 'move', direction: 'down', extend: shift, far: false, by: pageRows });
    case 'F2':
      return act({ kind: 'edit', mode: 'within' });
    case 'Delete':
      return act({ kind: 'clear' });
    case 'Backspace':
      return { kind: 'edit-empty' };
  }
  return ctrl ? withCtrl(key, shift) : undefined;
}

function withCtrl(key: Key, shift: boolean): Command | undefined {
  switch (letterOf(key)) {
    case 'a':
      return act({ kind: 'select-all' });
    case 'd':
      return act({ kind: 'copy-on', direction: 'down' });
    case 'r':
      return shift ? undefined : act({ kind: 'copy-on', direction: 'right' });
    case 'z':
      return act({ kind: shift ? 'redo' : 'undo' });
    case 'y':
      return act({ kind: 'redo' });
    default:
      return undefined;
  }
}
