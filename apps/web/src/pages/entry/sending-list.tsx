/** Files on their way, each with how far it has come, or why it stopped. */
import type { Uploads } from './use-uploads.ts';

const words = { waiting: '等待上传', sending: '正在上传', failed: '没有传上' } as const;

export function SendingList({ uploads }: { readonly uploads: Uploads }) {
  const { sending, retry, drop } = uploads;
  if (sending.length === 0) return null;
  return (
    <ul className="yf-sending" aria-label="正在上传的文件" aria-live="polite">
      {sending.map(({ key, name, state, share, error }) => (
        <li key={key}>
          <div className="yf-sending-head">
            <strong>{name}</strong>
            <span className={state === 'failed' ? 'yf-tag yf-tone-bad' : 'yf-tag yf-tone-plain'}>
              {state === 'sending' && share === 1 ? '正在登记' : words[state]}
            </span>
          </div>
          {state === 'sending' && (
            <progress value={share} max={1} aria-label={`${name}上传进度`}>
              {Math.round(share * 100)}%
            </progress>
          )}
          {error && (
            <p>
              {error.message}
              <span className="yf-remedy">怎么办：{error.remedy}</span>
            </p>
          )}
          {state === 'failed' && (
            <div className="yf-sending-buttons">
              <button type="button" className="yf-link" onClick={() => retry(key)}>
                重试<span className="yf-unseen">{name}</span>
              </button>
              <button type="button" className="yf-link" onClick={() => drop(key)}>
                不传了<span className="yf-unseen">{name}</span>
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
