/** Everything that stands in the way, at the top of the form, in the server's words; each line leads to its control. */
import { Button } from 'antd';
import type { Ref } from 'react';
import type { Refusal } from '../../api/types.ts';
import { Reason } from '../../ui/reasons.tsx';

export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly refusals: readonly Refusal[];
  readonly incident?: string | undefined;
}

interface Props {
  readonly trouble: Trouble;
  readonly box: Ref<HTMLDivElement>;
  /** The fields on this page that a line can lead to. */
  readonly reachable: (field: string) => boolean;
  readonly refresh: (() => void) | undefined;
}

/** Puts the focus into the control of a field, or of a cell of its sub-rows. */
export function focusField(path: string): void {
  const places = Array.from(document.querySelectorAll<HTMLElement>('[data-field]'));
  const place =
    places.find((each) => each.dataset['field'] === path) ??
    places.find((each) => each.dataset['field'] === path.split('.')[0]);
  const control = place?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button');
  place?.scrollIntoView({ block: 'center' });
  control?.focus();
}

export function ErrorSummary({ trouble, box, reachable, refresh }: Props) {
  const shown = trouble.refusals;
  // A refusal with one reason has that reason as its message: it is said once, where it can be followed.
  const heading = shown.some(({ says }) => says === trouble.message)
    ? `还不能办理，有${shown.length}处原因`
    : trouble.message;
  return (
    <div className="yf-errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{heading}</h2>
      {shown.length === 0 && trouble.remedy && <p>{trouble.remedy}</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map((refusal, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two refusals may read alike
            <li key={i}>
              <Reason reason={refusal}>
                <Said refusal={refusal} reachable={reachable} />
              </Reason>
            </li>
          ))}
        </ul>
      )}
      {trouble.incident && <p>错误编号：{trouble.incident}</p>}
      {refresh && (
        <Button size="small" onClick={refresh}>
          读取最新记录（已填内容保留）
        </Button>
      )}
    </div>
  );
}

function Said({ refusal: { field, says }, reachable }: Pick<Props, 'reachable'> & { readonly refusal: Refusal }) {
  if (field === undefined || !reachable(field)) return <span>{says}</span>;
  return (
    <a
      href={`#field-${field}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(field);
      }}
    >
      {says}
    </a>
  );
}
