import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { homepageDefine } from '../config/homepage.js'

const kit = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url))

/** The service with the built kit in it. Other libraries stay outside, so that scanners see them by name and version. */
export default defineConfig({
  define: homepageDefine,
  resolve: { alias: { 'ieum/server': kit('server/index.js'), 'ieum/sandbox': kit('sandbox/index.js') } },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    minify: false,
    rolldownOptions: { external: [/^node:/, /^(?!ieum\/)[@a-z]/], output: { entryFileNames: 'main.js' } },
  },
  ssr: { noExternal: ['ieum'] },
})
