/** Other windows of this browser with the same sheet open. */
import { useCallback, useEffect, useRef, useState } from 'react';

type Word = 'open' | 'here' | 'wrote' | 'gone';

interface Message {
  readonly key: string;
  readonly tab: string;
  readonly word: Word;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'key' in value && 'tab' in value && 'word' in value;
}

export function useOtherTabs(key: string, tab: string) {
  const [others, setOthers] = useState<'none' | 'open' | 'changed'>('none');
  const channel = useRef<BroadcastChannel | undefined>(undefined);

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return undefined;
    const made = new BroadcastChannel('yifa-grid');
    channel.current = made;
    const say = (word: Word): void => made.postMessage({ key, tab, word });
    made.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data) || data.key !== key || data.tab === tab) return;
      if (data.word === 'open') say('here');
      if (data.word === 'gone') setOthers((now) => (now === 'open' ? 'none' : now));
      else setOthers((now) => (data.word === 'wrote' || now === 'changed' ? 'changed' : 'open'));
    };
    say('open');
    return () => {
      say('gone');
      made.close();
      channel.current = undefined;
    };
  }, [key, tab]);

  const wrote = useCallback(() => channel.current?.postMessage({ key, tab, word: 'wrote' }), [key, tab]);
  const settled = useCallback(() => setOthers('none'), []);
  return { others, wrote, settled };
}
