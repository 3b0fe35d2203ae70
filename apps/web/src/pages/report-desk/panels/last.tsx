/** 去年: the text of the year before, to look at and to take paragraphs from. */
import { Button } from 'antd';
import { useLoad } from '../../../load.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useDesk } from '../desk-context.ts';
import { insertParagraph } from '../editor/replace.ts';
import { usePlaced } from '../use-placed.ts';

export function LastPanel() {
  const { calls, org, desk, editor, announce } = useDesk();
  const load = useLoad(`last ${org.id} ${desk.year}`, calls.last);
  const placed = usePlaced();

  function insert(text: string): void {
    if (!editor) return;
    insertParagraph(editor, [{ text }], placed());
    announce('已抄到光标所在段之后');
  }

  return (
    <Loaded load={load} instead>
      {(data) =>
        data.paragraphs.length === 0 ? (
          <p className="yf-quiet">系统里没有{desk.year - 1}年的报告。</p>
        ) : (
          <>
            <h3>{data.title}</h3>
            {desk.editable && <p className="yf-quiet">抄入的数字是去年的，按手写数字与台账核对。</p>}
            <div className="yf-last">
              {data.paragraphs.map(({ kind, text }, i) => {
                const key = `${i} ${text.slice(0, 12)}`;
                if (kind === 'heading') return <h4 key={key}>{text}</h4>;
                return (
                  <p key={key}>
                    {text}
                    {desk.editable && (
                      <Button size="small" aria-label={`抄入：${text.slice(0, 16)}`} onClick={() => insert(text)}>
                        抄入
                      </Button>
                    )}
                  </p>
                );
              })}
            </div>
          </>
        )
      }
    </Loaded>
  );
}
