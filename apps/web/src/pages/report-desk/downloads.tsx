/** The report as files; of a draft as well as of what was signed. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { asApiError, getFile } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { saveFile } from '../../ui/save-file.ts';
import { deskCalls, type FileKind } from './calls.ts';

const files = [
  { kind: 'docx', label: '下载 .docx', says: '可编辑的公文' },
  { kind: 'pdf', label: '.pdf', says: '上报用的版式文件' },
  { kind: 'html', label: '公开网页', says: '向社会公开的网页文件' },
] as const satisfies readonly { kind: FileKind; label: string; says: string }[];

interface Props {
  readonly org: Org;
  readonly year: number;
}

export function Downloads({ org, year }: Props) {
  const { fileHref } = deskCalls(org.id, year);
  const { message } = App.useApp();
  const [busy, setBusy] = useState<FileKind>();

  async function download(kind: FileKind) {
    setBusy(kind);
    try {
      const { name, blob } = await getFile(fileHref(kind));
      saveFile(name === '' ? `${year}年度报告.${kind}` : name, blob);
    } catch (cause) {
      const error = asApiError(cause);
      message.error(`${error.message}。${error.remedy}`, 8);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <>
      {files.map(({ kind, label, says }) => (
        <Button
          key={kind}
          size="small"
          title={says}
          loading={busy === kind}
          disabled={busy !== undefined && busy !== kind}
          onClick={() => void download(kind)}
        >
          {label}
        </Button>
      ))}
      <Button size="small" onClick={() => window.print()}>
        打印
      </Button>
    </>
  );
}
