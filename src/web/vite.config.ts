/** How the web app is built: `tools/web.mjs` runs this; what comes out stands in `build/web` and is served by `zhengxun serve`. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: 'public',
  // Thousands of files of the component library say "use client", which means nothing here.
  logLevel: 'error',
  build: {
    // Offices' browsers: 360, QQ and the domestic systems stand on such kernels.
    target: 'chrome100',
    // Inline data would need `data:` in more places of the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    manifest: true,
    emptyOutDir: true,
  },
});
