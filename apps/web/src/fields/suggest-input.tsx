/**
 * A line of text that offers what was typed before: by substring, or by the first letters of its pinyin. What is typed
 * stays as it is until an offer is chosen.
 */
import { type CSSProperties, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLoad } from '../load.ts';
import { useCombobox } from '../ui/combobox.ts';
import { type Suggested, suggest } from './calls.ts';
import './fields.css';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly id: string;
  readonly org: string;
  readonly ledger: string;
  /** The field asked for: `title`, or `parties.name` in sub-rows. */
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly ariaLabel?: string | undefined;
}

const none: readonly Suggested[] = [];

export function SuggestInput({ id, org, ledger, path, value, onChange, invalid, describedBy, ariaLabel }: Props) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox(listId);
  const settled = useSettled(value, 160);
  const wanted = box.open && !box.composing;
  const found = useLoad(
    wanted ? `${org} ${ledger} ${path} ${settled}` : '',
    (signal) => suggest(org, ledger, path, settled, signal),
    true,
  );
  const offers = wanted && settled === value ? (found.data?.suggestions ?? none) : none;
  const shown = offers.length > 0;

  function choose(offer: Suggested) {
    onChange(offer.value);
    box.hide();
    input.current?.focus();
  }

  return (
    <>
      <input
        ref={input}
        id={id}
        className="yf-text-input"
        type="text"
        {...box.input({
          count: offers.length,
          shown,
          choose: (index) => {
            const offer = offers[index];
            if (offer) choose(offer);
          },
        })}
        {...(invalid ? { 'aria-invalid': true } : {})}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        maxLength={500}
        value={value}
        onChange={(event) => {
          box.typed();
          onChange(event.target.value);
        }}
        onBlur={box.hide}
      />
      {shown && (
        <Offers
          id={listId}
          anchor={input.current}
          offers={offers}
          active={box.at(offers.length)}
          typed={value}
          onChoose={choose}
        />
      )}
    </>
  );
}

interface OffersProps {
  readonly id: string;
  readonly anchor: HTMLElement | null;
  readonly offers: readonly Suggested[];
  readonly active: number;
  readonly typed: string;
  readonly onChoose: (offer: Suggested) => void;
}

/** Beside the page rather than in it: a table of sub-rows would cut it off. */
function Offers({ id, anchor, offers, active, typed, onChoose }: OffersProps) {
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const put = () => {
      const box = anchor?.getBoundingClientRect();
      if (!box) return;
      const below = window.innerHeight - box.bottom;
      const upwards = below < 200 && box.top > below;
      setPlace({
        left: box.left,
        minWidth: box.width,
        maxWidth: Math.min(560, window.innerWidth - box.left - 8),
        ...(upwards ? { bottom: window.innerHeight - box.top + 2 } : { top: box.bottom + 2 }),
        maxHeight: Math.max(120, (upwards ? box.top : below) - 12),
      });
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [anchor]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return createPortal(
    <div id={id} role="listbox" aria-label="以前填过的" className="yf-offers" style={place}>
      {offers.map((offer, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is, in the input
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={`${offer.hint ?? ''} ${offer.value}`}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          className="yf-offer"
          // Before the input loses the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(offer)}
        >
          <span>
            <Marked text={offer.label} typed={typed.trim()} />
          </span>
          {offer.hint !== undefined && <span className="yf-quiet">{offer.hint}</span>}
        </div>
      ))}
    </div>,
    document.body,
  );
}

function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b>{text.slice(at, at + typed.length)}</b>
      {text.slice(at + typed.length)}
    </>
  );
}
