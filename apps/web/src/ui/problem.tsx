/** A screen, or a part of one, that could not be loaded: why, and what to do. */
import { Button } from 'antd';
import type { Ref } from 'react';
import type { ApiError } from '../api/client.ts';

type Says = Pick<ApiError, 'message' | 'remedy'>;

function Said({ error: { message, remedy } }: { readonly error: Says }) {
  return (
    <>
      <strong>{message}</strong>
      {remedy && <p>{remedy}</p>}
    </>
  );
}

interface AlertProps {
  /** To put the focus there when a form could not be sent. */
  readonly box: Ref<HTMLDivElement>;
  readonly error: Says | undefined;
}

/** Above a form: empty until something is wrong with it. */
export function Alert({ box, error }: AlertProps) {
  return (
    <div ref={box} tabIndex={-1} role="alert" className={error && 'yf-errors'}>
      {error && <Said error={error} />}
    </div>
  );
}

interface Props {
  readonly error: ApiError;
  readonly retry?: () => void;
}

export function Problem({ error, retry }: Props) {
  return (
    <div className="yf-errors" role="alert">
      <Said error={error} />
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
