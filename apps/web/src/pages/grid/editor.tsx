/** The one input of the grid. It lies over the active cell and always has the focus, so that nothing of the first key is lost, whatever input method composes it. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { readClipboard, toHtml, toTsv } from './clipboard.ts';
import type { GridColumn } from './columns.ts';
import { type Command, commandOf } from './keys.ts';
import type { Box } from './layout.ts';
import { cellText, type GridState, rangeOf, textsOf } from './model.ts';
import { lastFilled } from './moves.ts';
import type { After, GridAction } from './reducer.ts';
import { cellId } from './sheet-table.tsx';
import { type Suggestion, useSuggestions } from './suggest.ts';

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly state: GridState;
  readonly dispatch: (action: GridAction) => void;
  readonly column: GridColumn | undefined;
  readonly box: Box;
  readonly frozen: boolean;
  readonly org: string;
  readonly ledger: string;
  readonly today: string;
  readonly pageRows: number;
  readonly describedBy: string;
  readonly leave: (back: boolean) => void;
  readonly save: () => void;
  readonly jump: (by: 1 | -1) => void;
}

export function CellEditor(props: Props) {
  const { area, state, dispatch, column, box, frozen, org, ledger, today, pageRows, describedBy, leave } = props;
  const { active, editing } = state;
  const [typed, setTyped] = useState('');
  /** The offered list is open: by typing, or by Alt+↓. */
  const [asked, setAsked] = useState(false);
  const [lit, setLit] = useState(-1);
  const listId = useId();
  const editingNow = editing !== undefined;
  const offered = useSuggestions(org, ledger, column, editingNow && asked ? typed : undefined);
  const shown = editingNow && asked ? offered : [];
  const was = useRef<{ editing: boolean; empty: boolean }>({ editing: false, empty: false });

  // The text is put in and taken out before anything is painted; while typing it belongs to the browser alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell is read at the moment editing begins
  useLayoutEffect(() => {
    const input = area.current;
    if (!input) return;
    if (editing === undefined) {
      input.value = '';
      setTyped('');
      setAsked(false);
      setLit(-1);
    } else if (!was.current.editing && input.value === '' && !was.current.empty) {
      input.value = cellText(state, active);
      input.setSelectionRange(input.value.length, input.value.length);
      setTyped(input.value);
    }
    was.current = { editing: editing !== undefined, empty: false };
    grow(input);
  }, [editing, active]);

  const count = shown.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins without a choice
  useEffect(() => setLit(-1), [count, typed]);

  function commit(after: After): void {
    const input = area.current;
    if (editing === undefined || !input) dispatch({ kind: 'after', after });
    else dispatch({ kind: 'commit', text: input.value, after });
  }

  function begin(text: string): void {
    const input = area.current;
    if (!input) return;
    was.current.empty = true;
    input.value = text;
    dispatch({ kind: 'edit', mode: 'over' });
    setTyped(text);
  }

  function choose(suggestion: Suggestion, after: After): void {
    const input = area.current;
    if (!input) return;
    const many = column?.field.kind === 'choices' || column?.field.kind === 'refs';
    if (many && after === 'stay') {
      input.value = suggestion.text;
      setTyped(suggestion.text);
      input.focus();
    } else dispatch({ kind: 'commit', text: suggestion.text, after });
  }

  function insert(text: string): void {
    const input = area.current;
    if (!input) return;
    if (editing === undefined) begin(text);
    else {
      input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
      setTyped(input.value);
      grow(input);
    }
  }

  function carryOut(command: Command): void {
    switch (command.kind) {
      case 'do':
        dispatch(command.action);
        return;
      case 'commit':
        commit(command.after);
        return;
      case 'commit-all':
        dispatch({ kind: 'commit-all', text: area.current?.value ?? '' });
        return;
      case 'edit-empty':
        begin('');
        return;
      case 'today':
        insert(today);
        return;
      case 'line-break':
        insert('\n');
        return;
      case 'offer':
        if (editing === undefined) dispatch({ kind: 'edit', mode: 'over' });
        setAsked(true);
        return;
      case 'save':
        commit('stay');
        props.save();
        return;
      case 'jump':
        commit('stay');
        props.jump(command.by);
        return;
      case 'leave':
        commit('stay');
        leave(command.back);
    }
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (composing) return;
    const choice = shown[lit];
    if (shown.length > 0 && !event.ctrlKey && !event.altKey && inList(event.key, choice)) {
      event.preventDefault();
      return;
    }
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    const ctrl = ctrlKey || metaKey;
    const command = commandOf({ key, code, ctrl, shift: shiftKey, alt: altKey, composing }, editing, pageRows);
    if (!command) return;
    event.preventDefault();
    carryOut(command);
  }

  /** Keys that belong to the open list. */
  function inList(key: string, choice: Suggestion | undefined): boolean {
    if (key === 'ArrowDown') setLit((lit + 1) % shown.length);
    else if (key === 'ArrowUp' && lit >= 0) setLit(lit - 1);
    else if (key === 'Enter' && choice) choose(choice, 'enter');
    else if (key === 'Tab' && choice) choose(choice, 'tab');
    else if (key === 'Escape') setAsked(false);
    else return false;
    return true;
  }

  function input(): void {
    const now = area.current;
    if (!now) return;
    if (editing === undefined) {
      if (state.locked.has(state.rows[active.row]?.id ?? '')) now.value = '';
      was.current.empty = true;
      dispatch({ kind: 'edit', mode: 'over' });
    }
    setTyped(now.value);
    setAsked(true);
    grow(now);
  }

  function copy(event: ClipboardEvent, cut: boolean): void {
    if (editing !== undefined) return;
    event.preventDefault();
    const range = rangeOf(state);
    // Of whole columns only what is filled.
    const bottom = range.bottom === state.rows.length - 1 ? Math.max(range.top, lastFilled(state).row) : range.bottom;
    const block = textsOf(state.rows, { ...range, bottom: Math.min(range.bottom, bottom) });
    event.clipboardData.setData('text/plain', toTsv(block));
    event.clipboardData.setData('text/html', toHtml(block));
    if (cut) dispatch({ kind: 'clear' });
    else dispatch({ kind: 'say', note: `已复制${block.length}行${block[0]?.length ?? 0}列。` });
  }

  function paste(event: ClipboardEvent): void {
    if (editing !== undefined) return;
    event.preventDefault();
    const block = readClipboard(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    if (block.length > 0) dispatch({ kind: 'paste', block });
  }

  const option = lit >= 0 ? `${listId}-${lit}` : undefined;
  const layer = frozen ? { top: box.top } : { top: box.top, left: box.left };
  return (
    <div className={`yf-grid-layer${frozen ? ' yf-grid-layer-frozen' : ''}`} style={layer}>
      <div className="yf-grid-place" style={frozen ? { left: box.left, width: box.width } : { width: box.width }}>
        <textarea
          ref={area}
          className={`yf-grid-editor${editingNow ? ' yf-editing' : ''}`}
          style={{ minHeight: box.height, minWidth: box.width }}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          aria-label={`第${active.row + 1}行，${column?.field.label ?? ''}${column?.required ? '（必填）' : ''}`}
          aria-describedby={describedBy}
          aria-autocomplete="list"
          aria-activedescendant={option ?? cellId(active)}
          {...(shown.length > 0 ? { 'aria-controls': listId } : {})}
          onKeyDown={press}
          onInput={input}
          onCompositionStart={() => {
            if (editing === undefined) begin('');
          }}
          onCopy={(event) => copy(event, false)}
          onCut={(event) => copy(event, true)}
          onPaste={paste}
          onBlur={() => {
            if (editing !== undefined) commit('stay');
          }}
        />
        {shown.length > 0 && (
          <div className="yf-grid-list" role="listbox" id={listId} aria-label="候选">
            {shown.map((each, i) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
              // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter choose in the input
              <div
                key={each.text}
                id={`${listId}-${i}`}
                role="option"
                aria-selected={i === lit}
                className={i === lit ? 'yf-lit' : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(each, 'stay')}
              >
                {each.label}
                {each.hint && <small className="yf-grid-hint">{each.hint}</small>}
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** As high as its text, up to eight lines. */
function grow(input: HTMLTextAreaElement): void {
  input.style.height = 'auto';
  input.style.height =
    input.value.includes('\n') || input.value.length > 12 ? `${Math.min(200, input.scrollHeight)}px` : '';
}
