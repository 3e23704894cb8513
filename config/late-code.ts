import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** For tests of the source, which have all code at once. The build leaves the choice to the host, see `imports` in package.json. */
export const lateCode = {
  '#late-failures': here('client/late-failures.node.ts'),
  '#late-screens': here('react/screens/late/late-screens.node.ts'),
  '#late-store': here('react/store/late-store.node.ts'),
}
