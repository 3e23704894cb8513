/**
 * Where the package is at home, from the address of its repository: `https://github.com/owner/name`.
 * The site is on the pages of that host, unless package.json names another one.
 * @param {string | undefined} address
 * @param {{ homepage?: string }} manifest
 */
export function getAddresses(address, { homepage }) {
  const [, host, owner, name] = /^https:\/\/([\w.-]+)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(address ?? '') ?? []
  if (!host)
    throw new Error('IEUM_REPOSITORY must be the address of the repository, e.g. https://github.com/owner/ieum')
  const repository = `https://${host}/${owner}/${name}`
  return {
    repository: `git+${repository}.git`,
    bugs: `${repository}/issues`,
    homepage: homepage ?? `https://${owner}.${host.replace(/\.\w+$/, '.io')}/${name}/`,
  }
}
