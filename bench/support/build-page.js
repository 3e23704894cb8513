import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { staticClosure } from '../size/static-closure.js'

const bench = fileURLToPath(new URL('../', import.meta.url))

/** Finds the peers that the root does not have. @type {import('vite').Plugin} */
const peers = {
  name: 'peers',
  enforce: 'pre',
  resolveId(id, _importer, options) {
    return id === 'react-aria-components' ? this.resolve(id, `${bench}peers/page.js`, options) : null
  },
}

/**
 * Builds a page for browsers, in a folder of its own.
 * @param {string} input From `bench/`. @param {{ name?: string, codeSplitting?: boolean }} [options]
 */
export async function buildPage(input, { name = input.split('/')[0], codeSplitting = true } = {}) {
  const folder = `${bench}dist/${name}/`
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [peers],
    // The peers have their own copy, and two do not work together.
    resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { page: bench + input },
        output: {
          entryFileNames: 'page.js',
          assetFileNames: '[name][extname]',
          ...(!codeSplitting && { codeSplitting }),
        },
      },
    },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result)
  writeFileSync(`${folder}index.html`, writeHtml(output.filter((file) => file.type === 'chunk')))
  return folder
}

/** As Vite writes it: what the entry imports at once is loaded beside it. @param {{ fileName: string, imports: string[] }[]} chunks */
function writeHtml(chunks) {
  const [, ...others] = staticClosure(chunks, 'page.js')
  const preloads = others.map((name) => `<link rel="modulepreload" href="/${name}">`)
  return `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><script type="module" src="/page.js"></script>${preloads.join('')}<link rel="stylesheet" href="/page.css"><body>`
}
