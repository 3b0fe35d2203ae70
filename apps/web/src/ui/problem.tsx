/** A screen, or a part of one, that could not be loaded: why, and what to do. */
import { Button } from 'antd';
import type { ApiError } from '../api/client.ts';

interface Props {
  readonly error: ApiError;
  readonly retry?: () => void;
}

export function Problem({ error, retry }: Props) {
  return (
    <div className="yf-errors" role="alert">
      <strong>{error.message}</strong>
      {error.remedy && <p>{error.remedy}</p>}
      {error.incident && <p>错误编号：{error.incident}</p>}
      {retry && <Button onClick={retry}>重试</Button>}
    </div>
  );
}

export function Loading({ label = '正在加载…' }: { readonly label?: string }) {
  return (
    <p className="yf-loading" role="status">
      {label}
    </p>
  );
}
