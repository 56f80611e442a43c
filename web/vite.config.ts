import { defineConfig, type Plugin } from 'vite';
// biome-ignore lint/style/noRestrictedImports: the board's own src/, not the service's
import * as documents from './src/api/documents.ts';

/** Leaves beside the board what it asks the API, so that the service can trust it (GAINSAY_ONLY_PERSISTED). */
const trusted = (): Plugin => ({
  name: 'gainsay-documents',
  generateBundle() {
    const texts = Object.values(documents).map(({ text }) => text);
    this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(texts) });
  },
});

const config = defineConfig({
  plugins: [trusted()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The page's policy takes scripts and styles from files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries say "use client" for servers that render; nothing is rendered on a server here.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});

export default config;
