/** What can be chosen about a figure: which one, how it is rounded, in which unit. The number itself never. */
import { Button, Modal } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useDomain } from '../../domain.tsx';
import { to } from '../../router.ts';
import { useDesk } from './desk-context.ts';
import { changeChip } from './editor/replace.ts';
import { IndicatorPicker } from './indicator-picker.tsx';
import { chipOf } from './model/document.ts';
import { type Chip, type FigureStyle, figureText, saysMoney, styleNames } from './model/figure-text.ts';
import { useSentences } from './use-sentences.ts';

interface Props {
  /** Position of the chip in the text. */
  readonly at: number;
  readonly close: () => void;
}

const styles = ['exact', 'over', 'atLeast'] as const satisfies readonly FigureStyle[];
const units = [undefined, '元', '万元'] as const;

export function ChipPanel({ at, close }: Props) {
  const { editor, desk } = useDesk();
  const node = editor?.state.doc.nodeAt(at);
  const start = node ? chipOf(node) : undefined;

  function back(): void {
    close();
    if (desk.editable) window.setTimeout(() => editor?.view.focus(), 0);
  }

  return (
    <Modal
      open={start !== undefined}
      title={desk.editable ? '更改数据' : '数据'}
      onCancel={back}
      footer={null}
      width={520}
      destroyOnHidden
    >
      {start && <Choices at={at} start={start} done={back} />}
    </Modal>
  );
}

function Choices({ at, start, done }: { readonly at: number; readonly start: Chip; readonly done: () => void }) {
  const { org, desk, editor, source, announce } = useDesk();
  const { indicators } = useDomain();
  const sentences = useSentences(desk.editable);
  const id = useId();
  const [chip, setChip] = useState(start);
  const first = useRef<HTMLInputElement>(null);
  // After the dialog has put the focus on its own first control.
  useEffect(() => {
    const timer = window.setTimeout(() => first.current?.focus(), 50);
    return () => window.clearTimeout(timer);
  }, []);
  const known = source.find(chip.figure) ?? sentences.find((each) => each.indicator === chip.figure)?.figure;
  const indicator = indicators.find((each) => each.id === chip.figure);
  const money = known ? saysMoney(known) : indicator ? saysMoney(indicator) : false;
  const print = (style: FigureStyle) => figureText(known, { ...chip, style });

  function confirm(): void {
    if (known) source.add({ [chip.figure]: known });
    if (editor) changeChip(editor, at, chip);
    announce(`已改为${indicator?.label ?? chip.figure} ${figureText(known, chip)}`);
    done();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (desk.editable) confirm();
      }}
    >
      <p className="yf-chip-now">
        <b>{known?.label ?? indicator?.label ?? chip.figure}</b>
        <span className="yf-chip-text">{figureText(known, chip)}</span>
      </p>
      <p className="yf-quiet">口径：{known?.says ?? indicator?.says ?? '台账中没有这项数据'}</p>
      <p>
        <a
          href={to.figure(org.id, chip.figure, `${desk.year}-01-01`, `${desk.year}-12-31`)}
          target="_blank"
          rel="noreferrer"
        >
          看所计的每一条记录（新窗口）
        </a>
      </p>
      {desk.editable && (
        <>
          <fieldset className="yf-chip-choice">
            <legend>写法</legend>
            {styles.map((style) => (
              <label key={style}>
                <input
                  type="radio"
                  name={`${id}-style`}
                  {...(start.style === style ? { ref: first } : {})}
                  checked={chip.style === style}
                  onChange={() => setChip({ ...chip, style })}
                />{' '}
                {styleNames[style]}
                <span className="yf-quiet"> {print(style)}</span>
              </label>
            ))}
          </fieldset>
          {money && (
            <fieldset className="yf-chip-choice">
              <legend>单位</legend>
              {units.map((unit) => (
                <label key={unit ?? 'auto'}>
                  <input
                    type="radio"
                    name={`${id}-unit`}
                    checked={chip.unit === unit}
                    onChange={() =>
                      setChip({ figure: chip.figure, style: chip.style, ...(unit === undefined ? {} : { unit }) })
                    }
                  />{' '}
                  {unit ?? '自动'}
                </label>
              ))}
            </fieldset>
          )}
          <IndicatorPicker
            chosen={chip.figure}
            sentences={sentences}
            choose={(figure) => setChip({ figure, style: chip.style })}
          />
          <div className="yf-chip-buttons">
            <Button type="primary" htmlType="submit">
              确定
            </Button>
            <Button onClick={done}>取消</Button>
          </div>
        </>
      )}
    </form>
  );
}
