/** The look: sober blue, small radii, no motion; antd's tokens and our own CSS agree on these values. */
import type { ThemeConfig } from 'antd';

export const fontFamily =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Noto Sans SC", sans-serif';

export function themeOf(large: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#1d4f91',
      colorLink: '#174a8c',
      colorText: '#1f2328',
      colorTextSecondary: '#4b5563',
      colorTextPlaceholder: '#6b7280',
      colorTextDisabled: '#6b7280',
      colorBorder: '#8c95a3',
      colorError: '#b42318',
      colorSuccess: '#1b6e3c',
      colorWarning: '#8a5300',
      // Derived from so dark an amber it would be a muddy grey.
      colorWarningBg: '#fff4dc',
      borderRadius: 3,
      fontFamily,
      fontSize: large ? 18 : 14,
      controlHeight: large ? 40 : 32,
      motion: false,
      wireframe: false,
    },
  };
}
