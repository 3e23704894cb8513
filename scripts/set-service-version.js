import { readFileSync, writeFileSync } from 'node:fs'

/** Gives ieum-service the version of the kit, which is built into it. */
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'))
const { version } = read('package.json')

/** @param {string} path @param {(file: any) => void} change */
function edit(path, change) {
  const file = read(path)
  change(file)
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`)
}

edit('service/package.json', (file) => (file.version = version))
edit('service/package-lock.json', (file) => (file.version = file.packages[''].version = version))
edit('service/openapi.json', (file) => (file.info.version = version))
