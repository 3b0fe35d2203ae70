/** 问题: what the check finds in the text, and the numbers typed by hand. */
import type { ReportDesk } from '@yifa/server/contract/reports';
import { BindButton, TypedSays } from '../context-bar.tsx';
import { useDesk, useEditorState } from '../desk-context.ts';
import { typedNumbers } from '../editor/marks.ts';
import { blockAt } from '../editor/places.ts';
import { blockIdOf } from '../model/document.ts';

type Finding = ReportDesk['findings'][number];

const severities = {
  error: ['须改', 'bad'],
  warning: ['请核', 'warn'],
  notice: ['提示', 'plain'],
} as const satisfies Record<Finding['severity'], readonly [string, string]>;
/** What is wrong comes first. */
const rank = { contradicted: 0, unanswerable: 1, supported: 2 } as const;
const order = { error: 0, warning: 1, notice: 2 } as const;

export function FindingsPanel() {
  const { desk, save } = useDesk();
  const findings = [...desk.findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <>
      <h3>检查发现的问题{save.kind !== 'saved' && <span className="yf-quiet">（保存后更新）</span>}</h3>
      {findings.length === 0 && <p className="yf-quiet">没有发现问题。</p>}
      <ul className="yf-items">
        {findings.map((finding, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may read alike
          <Item key={`${finding.code} ${finding.block} ${i}`} finding={finding} />
        ))}
      </ul>
      <TypedList />
    </>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const { goTo } = useDesk();
  const [word, tone] = severities[finding.severity];
  const { block } = finding;
  return (
    <li>
      <span className={`yf-tag yf-tone-${tone}`}>{word}</span> {finding.says}
      {finding.remedy !== '' && <span className="yf-remedy">怎么办：{finding.remedy}</span>}
      {block !== null && (
        <button type="button" className="yf-link" onClick={() => goTo(block, finding.quote)}>
          到文中{finding.quote === '' ? '' : `“${finding.quote.slice(0, 20)}”`}
        </button>
      )}
    </li>
  );
}

function TypedList() {
  const { goTo } = useDesk();
  const editor = useEditorState();
  const typed = editor
    ? [...typedNumbers(editor.state)].sort((a, b) => rank[a.number.verdict] - rank[b.number.verdict])
    : [];
  if (!editor || typed.length === 0) return null;
  return (
    <>
      <h3>手写的数字（{typed.length}）</h3>
      <ul className="yf-items">
        {typed.map((number) => {
          const block = blockAt(editor.state.doc, number.from);
          return (
            <li key={`${number.from} ${number.text}`}>
              <TypedSays number={number} />
              <div className="yf-item-buttons">
                <BindButton number={number} />
                {block && (
                  <button
                    type="button"
                    className="yf-link"
                    aria-label={`到文中${number.text}`}
                    onClick={() => goTo(blockIdOf(block.node), number.text)}
                  >
                    到文中
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
