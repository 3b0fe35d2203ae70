/** Something is being read: what, for how long, and how to stop it. */
import { Button } from 'antd';
import { useEffect, useState } from 'react';

export function Progress({ name, cancel }: { readonly name: string; readonly cancel: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="yf-check-progress yf-no-print">
      <span role="status">正在读取并校核“{name}”…</span>
      <span aria-hidden="true" className="yf-quiet">
        已用{seconds}秒
      </span>
      <Button size="small" onClick={cancel}>
        取消
      </Button>
    </div>
  );
}
