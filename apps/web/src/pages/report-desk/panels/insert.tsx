/** 插入: sentences from the indicators, each with its figure in place. */
import type { DraftRun } from '@yifa/server/contract/reports';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { insertRuns } from '../editor/replace.ts';
import { fits } from '../indicator-picker.tsx';
import { usePlaced } from '../use-placed.ts';
import { type Sentences, useSentences } from '../use-sentences.ts';

type Sentence = Sentences[number];

/** The phrase in runs, with the chip where `{n}` stands. */
export function runsOfPhrase(phrase: string, indicator: string): DraftRun[] {
  const [before = '', ...after] = phrase.split('{n}');
  return [{ text: before }, { figure: indicator, style: 'exact' as const }, { text: after.join('') }].filter(
    (run) => !('text' in run) || run.text !== '',
  );
}

export function InsertPanel() {
  const sentences = useSentences(true);
  const [sought, setSought] = useState('');
  const wanted = sought.trim();
  const areas = new Map<string, Sentence[]>();
  for (const each of sentences) {
    if (!fits(each.label + each.phrase, sought)) continue;
    areas.set(each.areaLabel, [...(areas.get(each.areaLabel) ?? []), each]);
  }
  return (
    <>
      <Input
        size="small"
        allowClear
        aria-label="查找可插入的数据"
        placeholder="按名称查找"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <p className="yf-quiet">插在光标处；数字与台账相连。</p>
      {[...areas].map(([area, found]) => (
        <details key={area} open={wanted !== ''} className="yf-area">
          <summary>
            {area}（{found.length}）
          </summary>
          <ul className="yf-items">
            {found.map((each) => (
              <Row key={each.indicator} sentence={each} />
            ))}
          </ul>
        </details>
      ))}
      {areas.size === 0 && wanted !== '' && <p className="yf-quiet">没有名称含“{wanted}”的数据</p>}
    </>
  );
}

function Row({ sentence }: { readonly sentence: Sentence }) {
  const { editor, source, announce } = useDesk();
  const placed = usePlaced();

  function insert(): void {
    if (!editor) return;
    source.add({ [sentence.indicator]: sentence.figure });
    insertRuns(editor, runsOfPhrase(sentence.phrase, sentence.indicator), placed());
    announce(`已插入${sentence.label} ${sentence.figure.text}`);
  }

  return (
    <li>
      <span title={sentence.figure.says}>{sentence.phrase.replace('{n}', sentence.figure.text)}</span>{' '}
      <Button size="small" aria-label={`插入：${sentence.label}`} onClick={insert}>
        插入
      </Button>
    </li>
  );
}
