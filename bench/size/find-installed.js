/** @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }} LockedPackage */

/**
 * Paths in a lock file of the packages with these names and of everything npm installs for them, peers that must be there included.
 * @param {Record<string, LockedPackage>} locked `packages` of a lock file. @param {string[]} names
 * @param {string[]} left Packages that do not count, nor what only they depend on.
 */
export function findInstalled(locked, names, left = []) {
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} name @param {string} from */
  const add = (name, from) => {
    const path = left.includes(name) ? undefined : resolve(locked, name, from)
    if (path) found.add(path)
  }
  for (const name of names) add(name, '')
  for (const path of found) for (const name of dependenciesOf(locked[path] ?? {})) add(name, path)
  return found
}

/** @param {LockedPackage} locked */
function dependenciesOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional)
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/** As Node looks for a package: in the folder itself, then in those around it. @param {Record<string, LockedPackage>} locked @param {string} name @param {string} from @returns {string | undefined} */
function resolve(locked, name, from) {
  const path = `${from}${from && '/'}node_modules/${name}`
  if (path in locked) return path
  const parent = from.lastIndexOf('/node_modules/')
  return from ? resolve(locked, name, parent < 0 ? '' : from.slice(0, parent)) : undefined
}
