import { compileTailwind } from './compile-tailwind.js'
import { brandModule, kit } from './open-host.js'

const rules = (scope: string) => `
  ${scope} .ieum-button { background: #123456; border-radius: 4px; color: #fff }
  ${scope} .ieum-item { display: grid; border: 3px solid #654321; padding: 20px 24px }
  ${scope} .ieum-row { display: grid }`

/** The classes of `#host` by which a host restyles the kit: the same styles, each in another way. */
export const ways = {
  rule: 'by-rule',
  component: 'by-component',
  module: 'brand-journey',
  utility: [
    '[&_.ieum-button]:bg-[#123456]',
    '[&_.ieum-button]:rounded-[4px]',
    '[&_.ieum-item]:grid',
    '[&_.ieum-item]:border-[3px]',
    '[&_.ieum-item]:border-[#654321]',
    '[&_.ieum-item]:px-[24px]',
    '[&_.ieum-item]:py-[20px]',
  ].join(' '),
}

type Way = keyof typeof ways

/** The host's own rules, in no layer and in one. */
const own = `
  @layer components { ${rules('.by-component')} }
  ${rules('.by-rule')}
  .with-accent { --ieum-accent: #7b2ff7 }`

const order = '@layer theme, base, ieum, components, utilities;'
const tailwind = (head: string) => compileTailwind(`${head} ${own}`, ways.utility.split(' '))

export const reset = `
  * { margin: 0; padding: 0; box-sizing: border-box }
  button { all: unset }
  a { color: red }
  h2 { font-size: 1em }
  ul, ol { list-style: none }
  fieldset { border: 1px solid silver }
  input { width: 100%; padding: 8px; border: 1px solid silver }
  [hidden] { display: none }
  img, svg { display: block; max-width: 100% }`

interface Host {
  name: string
  /** In the order they are loaded. */
  sheets: string[]
  /** What wins over the kit; the other ways do not exist here, or lose. */
  wins: Way[]
  /** What loses if the kit sets the same property. */
  loses?: Way[]
}

/** Every kind of host that docs/theming.md names. */
export const hosts: Host[] = [
  {
    name: 'Tailwind with the layer line, before ieum',
    sheets: [await tailwind(`${order} @import 'tailwindcss'; @import 'ieum/styles.css';`)],
    wins: ['rule', 'component', 'utility'],
  },
  {
    name: 'Tailwind with the layer line, after ieum',
    sheets: [await tailwind(`${order} @import 'ieum/styles.css'; @import 'tailwindcss';`)],
    wins: ['rule', 'component', 'utility'],
  },
  {
    name: 'Tailwind with the layer line, in a stylesheet before ieum',
    sheets: [await tailwind(`${order} @import 'tailwindcss';`), kit],
    wins: ['rule', 'component', 'utility'],
  },
  {
    name: 'Tailwind without the layer line, before ieum',
    sheets: [await tailwind(`@import 'tailwindcss';`), kit],
    wins: ['rule'],
    loses: ['component', 'utility'],
  },
  {
    name: 'Tailwind without the layer line, after ieum',
    sheets: [kit, await tailwind(`@import 'tailwindcss';`)],
    wins: ['rule', 'component', 'utility'],
  },
  {
    name: 'Tailwind with the layer line in a stylesheet after ieum',
    sheets: [kit, await tailwind(`${order} @import 'tailwindcss';`)],
    wins: ['rule', 'component', 'utility'],
  },
  { name: 'plain CSS with a reset, before ieum', sheets: [reset + own, kit], wins: ['rule'] },
  { name: 'plain CSS with a reset, after ieum', sheets: [kit, reset + own], wins: ['rule'] },
  {
    name: 'plain CSS with a reset in a layer below ieum',
    sheets: [`@layer reset, ieum; @layer reset { ${reset} } ${own}`, kit],
    wins: ['rule', 'component'],
  },
  { name: 'plain CSS without a reset', sheets: [own, kit], wins: ['rule'] },
  { name: 'CSS modules', sheets: [own + brandModule, kit], wins: ['rule', 'module'] },
]
