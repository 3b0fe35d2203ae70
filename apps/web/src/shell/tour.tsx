/** 上手引导: a few cards in a corner, each marking the place it speaks of; it never covers the work. */
import { useEffect, useRef, useState } from 'react';
import type { Org } from '../api/types.ts';
import { to } from '../router.ts';
import { useMe } from '../session/session.tsx';
import { Link } from '../ui/link.tsx';
import { noteToured, onTour, wasToured } from './tour-state.ts';
import './tour.css';

interface Card {
  readonly title: string;
  readonly says: string;
  /** What is marked while the card is shown. */
  readonly at: string;
}

const cards: readonly Card[] = [
  {
    title: '先看待办',
    says: '首页把法律规定的期限按急缓排好。每一条写着依据，点蓝色按钮直接去办，点“怎么算的”逐日核对日期。',
    at: '.yf-counts',
  },
  {
    title: '一件事登记一次',
    says: '左侧是各领域的台账。登记过的人、村、案件，别处都是选用，不必再打一遍；成批的可以表格录入或导入 Excel。',
    at: '.yf-menu-search, .yf-top-menu',
  },
  {
    title: '找什么都在这里',
    says: '顶上的查找框能找记录、文书、附件和功能，输拼音首字母也行。快捷键是 Ctrl+K。',
    at: '.yf-find',
  },
  {
    title: '每个数字都点得开',
    says: '首页和报告里的数字都由台账数出来，点开就是所数的每一条记录。年度报告因此不用另外统计。',
    at: '.yf-figures',
  },
];

/** The first match that takes up room: menus that the screen has no place for are hidden. */
function shownAt(selector: string): Element | undefined {
  return Array.from(document.querySelectorAll(selector)).find((each) => each.getClientRects().length > 0);
}

export function Tour({ org }: { readonly org: Org }) {
  const me = useMe();
  const [at, setAt] = useState(() => (wasToured(me.id) ? -1 : 0));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => onTour(() => setAt(0)), []);
  const card = cards[at];
  useEffect(() => {
    if (!card) return undefined;
    let marked: Element | undefined;
    // What is marked may still be loading.
    function mark() {
      marked = shownAt(card?.at ?? '');
      marked?.classList.add('yf-tour-mark');
      if (marked) window.clearInterval(timer);
    }
    const timer = window.setInterval(mark, 300);
    mark();
    return () => {
      window.clearInterval(timer);
      marked?.classList.remove('yf-tour-mark');
    };
  }, [card]);
  if (!card) return null;

  function end() {
    noteToured(me.id);
    setAt(-1);
  }

  function move(by: number) {
    setAt(at + by);
    heading.current?.focus();
  }

  return (
    <aside className="yf-tour" aria-labelledby="tour-title">
      <p className="yf-quiet">
        上手引导 {at + 1}/{cards.length}
      </p>
      <h2 id="tour-title" ref={heading} tabIndex={-1}>
        {card.title}
      </h2>
      <p>{card.says}</p>
      <div className="yf-tour-buttons">
        {at > 0 && (
          <button type="button" onClick={() => move(-1)}>
            上一条
          </button>
        )}
        {at < cards.length - 1 ? (
          <button type="button" className="yf-tour-next" onClick={() => move(1)}>
            下一条
          </button>
        ) : (
          <button type="button" className="yf-tour-next" onClick={end}>
            开始使用
          </button>
        )}
        <Link href={to.help(org.id)} onClick={end}>
          帮助
        </Link>
        <button type="button" className="yf-link" onClick={end}>
          不再显示
        </button>
      </div>
    </aside>
  );
}
