import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { staticClosure } from './static-closure.js'

/**
 * Bytes, minified and gzipped file by file, of what a host's bundler makes of some code. React, react-dom and react-query stay
 * outside, because the host has them.
 * @param {string} code @param {string} root The folder whose packages are meant, with a slash at the end.
 * @returns Bytes before the code runs, and with all that is imported later but the QR library; and the modules of the first, not minified.
 */
export async function bundle(code, root) {
  const entry = `${root}entry.js`
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      // As a library, because Vite adds a loader of its own to an app that imports a chunk later.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // But in one file what the entry and later chunks share, as in an app, whose entry nobody imports.
        preserveEntrySignatures: 'allow-extension',
        external: [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\/react-query$/, /^node:/],
        output: { minify: true },
        onLog: () => {},
      },
    },
  })
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (result)
  const chunks = output.filter((file) => file.type === 'chunk')
  const first = chunks.find((chunk) => chunk.isEntry)
  const loadedAtOnce = staticClosure(chunks, first?.fileName ?? '')
  const initialChunks = chunks.filter(({ fileName }) => loadedAtOnce.has(fileName))
  const modules = initialChunks.flatMap((chunk) =>
    Object.entries(chunk.modules).map(([path, module]) => ({ path, code: module.code ?? '' })),
  )
  return { initial: addUp(initialChunks), total: addUp(chunks.filter((chunk) => !hasQrLibrary(chunk))), modules }
}

/** The library that draws QR codes is loaded at the press of a button, on desktops only. @param {{ moduleIds: string[] }} chunk */
const hasQrLibrary = ({ moduleIds }) => moduleIds.some((id) => id.includes('/uqr/'))

/** @param {{ code: string }[]} chunks */
const addUp = (chunks) => chunks.reduce((bytes, { code }) => bytes + gzipSync(code).length, 0)

/** A stylesheet as Vite makes it for browsers that need nothing replaced. @param {string} input */
export async function bundleStyles(input) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, cssTarget: 'esnext', rolldownOptions: { input } },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result)
  const file = output.find(({ fileName }) => fileName.endsWith('.css'))
  return gzipSync(file?.type === 'asset' ? file.source : '').length
}
