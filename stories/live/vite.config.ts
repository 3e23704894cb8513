import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { aliases } from '../../.storybook/aliases.js'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The page in the frames of the documentation site. It runs the backend in the browser, so it can lie anywhere. */
export default defineConfig({
  root: folder('.'),
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: aliases },
  // Without lowering, so that the frame follows the theme that the site sets.
  build: {
    outDir: folder('../../site/public/live'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    cssTarget: 'chrome123',
  },
})
