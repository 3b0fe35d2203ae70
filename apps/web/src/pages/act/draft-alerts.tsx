/** What the user must know of the draft: it cannot be kept, or another window works on it. */
import { Alert, Button } from 'antd';
import { clockText } from '../../values/dates.ts';
import type { ActForm } from './form-state.ts';

export function DraftAlerts({ form }: { readonly form: ActForm }) {
  const { elsewhere } = form;
  return (
    <>
      {form.unsaved && (
        <Alert
          type="warning"
          title="浏览器的暂存空间已满或不允许暂存，离开本页会丢失未提交的内容。请先提交，或在首页清除不要的暂存。"
        />
      )}
      {elsewhere?.kind === 'editing' && (
        <Alert
          type="warning"
          title={`这份填写正在另一个窗口中修改（${clockText(elsewhere.draft.savedAt)}）。为免互相覆盖，本窗口暂停自动保存。`}
          action={
            <span className="yf-alert-buttons">
              <Button size="small" onClick={() => form.adopt(elsewhere.draft)}>
                改用那边的内容
              </Button>
              <Button size="small" onClick={form.keepOwn}>
                以本窗口为准
              </Button>
            </span>
          }
        />
      )}
      {elsewhere?.kind === 'gone' && (
        <Alert
          type="warning"
          title="这份填写已在另一个窗口中提交或者清除。请先到列表核对，确实没有登记的再在这里提交，以免重复。"
          action={
            <Button size="small" onClick={form.keepOwn}>
              继续在这里填写
            </Button>
          }
        />
      )}
    </>
  );
}
