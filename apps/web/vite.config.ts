import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env['YIFA_API'] ?? 'http://127.0.0.1:8710';

/** Every text that is fetched lies packed beside itself, so that a slow line waits for a third of it. */
function packed(): Plugin {
  return {
    name: 'packed',
    writeBundle({ dir = '' }) {
      for (const item of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!item.isFile() || !/\.(js|css|html|svg)$/.test(item.name)) continue;
        const path = join(item.parentPath, item.name);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), packed()],
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
