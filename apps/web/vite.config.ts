import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['YIFA_API'] ?? 'http://127.0.0.1:8710';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest browser core still common in government offices.
    target: 'chrome86',
    cssTarget: 'chrome86',
    chunkSizeWarningLimit: 900,
    assetsInlineLimit: 2048,
  },
  server: { proxy: { '/api': api } },
});
