import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `vite build demo` builds the pages' script and stylesheet, `vite build demo --ssr server/main.ts` the server. */
export default defineConfig(({ isSsrBuild }) => ({
  root: folder('.'),
  publicDir: isSsrBuild ? false : folder('client/public'),
  plugins: [react()],
  build: isSsrBuild
    ? { outDir: folder('dist/server'), emptyOutDir: true, target: 'node20' }
    : {
        outDir: folder('dist/client'),
        emptyOutDir: true,
        sourcemap: true,
        rolldownOptions: {
          input: { main: folder('client/main.tsx') },
          output: {
            entryFileNames: 'assets/[name].js',
            chunkFileNames: 'assets/[name].js',
            assetFileNames: 'assets/[name][extname]',
          },
        },
      },
  ssr: { external: true },
}))
