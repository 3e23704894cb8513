import { gzipSync } from 'node:zlib'

/** Parts of the kit by the paths of their modules; the first that fits counts. */
const groups = [
  { name: 'names of the firms', path: /\/contract\/firm-name/ },
  { name: 'Korean texts, and what formats them', path: /\/react\/i18n\// },
  { name: 'requests, and what reads responses', path: /\/(contract|client)\// },
  { name: 'the list and its form', path: /\/react\/(picker|notice)\// },
  { name: 'provider, hooks and state of the journey', path: /\/(journey|react\/(store|provider|use-))/ },
  { name: 'gate, skeleton, and what every screen is made of', path: /\/react\// },
]

/**
 * Where the bytes of a bundle are. Gzip packs all modules together, so each group has the share that its own gzipped code has.
 * @param {{ path: string, code: string }[]} modules Before minification. @param {number} total Bytes of the bundle.
 */
export function profile(modules, total) {
  const weights = groups.map(({ name }) => weigh(modules.filter(({ path }) => findGroup(path) === name)))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return groups.map(({ name }, index) => ({ name, bytes: Math.round(((weights[index] ?? 0) / sum) * total) }))
}

/** @param {string} path */
const findGroup = (path) => groups.find((group) => group.path.test(path))?.name

/** @param {{ code: string }[]} modules */
const weigh = (modules) => (modules.length === 0 ? 0 : gzipSync(modules.map(({ code }) => code).join('\n')).length)
