/** Starts the workbench. */
import './styles/index.ts';
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { useLargeText } from './large-text.ts';
import { SessionProvider } from './session/session.tsx';
import { themeOf } from './theme.ts';

const transformers = [legacyLogicalPropertiesTransformer];

function Root() {
  const large = useLargeText();
  return (
    // Without these two settings antd is unstyled in browsers before Chromium 88.
    <StyleProvider hashPriority="high" transformers={transformers}>
      <ConfigProvider locale={zhCN} theme={themeOf(large)} button={{ autoInsertSpace: false }}>
        <AntApp>
          <SessionProvider>
            <App />
          </SessionProvider>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
