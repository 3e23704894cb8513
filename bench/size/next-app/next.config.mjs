import { fileURLToPath } from 'node:url'

// The packages are those of the example around this folder.
export default { turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) } }
