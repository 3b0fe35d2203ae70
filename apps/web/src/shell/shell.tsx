/** The frame around every screen: top bar, menu, content. */
import { Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Org } from '../api/types.ts';
import { to } from '../router.ts';
import { BottomBar } from './bottom-bar.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';
import { Tour } from './tour.tsx';
import './bottom-bar.css';

interface Props {
  readonly org: Org;
  readonly path: string;
  readonly children: ReactNode;
}

export function Shell({ org, path, children }: Props) {
  const [menuOpen, setMenuOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move closes the drawer
  useEffect(() => setMenuOpen(false), [path]);
  return (
    <div className="yf-shell">
      <a className="yf-skip" href="#main">
        跳到正文
      </a>
      <TopBar org={org} path={path} openMenu={() => setMenuOpen(true)} />
      <div className="yf-body">
        <div className="yf-side">
          <SideMenu org={org} path={path} />
        </div>
        <main className="yf-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {path.replace(/\/$/, '') === to.home(org.id) && <Tour org={org} />}
      <BottomBar org={org} path={path} openMenu={() => setMenuOpen(true)} />
      <Drawer
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={290}
        title="菜单"
        styles={{ body: { padding: 0 } }}
      >
        {menuOpen && <SideMenu org={org} path={path} />}
      </Drawer>
    </div>
  );
}
