/** @import { Export } from './read-export.js' */
/** @import { EntryReference } from './read-reference.js' */

/** One page: a file, its title, the entry it is about, and what of it. @typedef {{ file: string, title: string, entry: string, about: string, exports: Export[] }} Page */

const readyMade = new Set([
  'OnboardingProvider',
  'Onboarding',
  'OnboardingDialog',
  'PortalSignupGate',
  'VirtualAccountPicker',
  'LinkAccountsPrompt',
  'ConsentNotice',
  'LinkedAccounts',
  'DataUse',
])

const abouts = {
  'ieum/query': 'The client of the backend contract and query options, without React: safe in server components.',
  'ieum/server': 'The server side of the kit, for Node, Deno, Bun and workers.',
  'ieum/sandbox': 'The emulated platform, as a library. The command `npx ieum sandbox` serves it.',
  'ieum/devtools': 'A panel for your own app in development. In production it is nothing.',
  'ieum/devtools/always': 'The same panel, in production too.',
  'ieum/testing': 'A backend without a port, for tests and stories.',
}

/** How the names of the entry points are spread over pages. @param {EntryReference[]} entries @returns {Page[]} */
export function listPages(entries) {
  return entries.flatMap(({ name, exports }) => {
    if (name === 'ieum') return listReactPages(exports)
    if (name.startsWith('ieum/locales/')) return []
    const file = `${name.split('/').slice(1).join('-')}.md`
    const about = new Map(Object.entries(abouts)).get(name) ?? ''
    return [{ file, title: name, entry: name, about, exports: dropProps(exports) }]
  })
}

/** @param {Export} one */
function isComponent({ kind }) {
  return kind === 'component'
}

/** Props stand in the section of their component. @param {Export[]} exports */
function dropProps(exports) {
  const isProps = (/** @type {Export} */ { name }) =>
    exports.some((one) => isComponent(one) && `${one.name}Props` === name)
  return exports.filter((one) => !isProps(one))
}

/** @param {Export[]} exports @returns {Page[]} */
function listReactPages(exports) {
  const own = dropProps(exports)
  const page = { entry: 'ieum' }
  return [
    {
      ...page,
      file: 'components.md',
      title: 'Components',
      about: 'The ready-made components. Each has a type for its props: `OnboardingProps` for `Onboarding`, and so on.',
      exports: [...readyMade].flatMap((name) => own.find((one) => one.name === name) ?? []),
    },
    {
      ...page,
      file: 'parts.md',
      title: 'Parts',
      about:
        'What the components are made of, for screens of your own. Every part also takes the props of [`PartProps`](hooks.md#partprops), and the attributes and the ref of its element.',
      exports: own.filter((one) => isComponent(one) && !readyMade.has(one.name)),
    },
    {
      ...page,
      file: 'hooks.md',
      title: 'Hooks and types',
      about: 'For screens of your own.',
      exports: own.filter((one) => !isComponent(one)),
    },
  ]
}
