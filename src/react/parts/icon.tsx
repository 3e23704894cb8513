import type { ReactNode } from 'react'
import { firstIcons } from './first-icons.js'
import { LineIcon } from './line-icon.js'

const paths = {
  ...firstIcons,
  home: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1m2 3.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  phone: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m3 15h2',
  shield: 'M12 3 5 6v5c0 4.5 3 8 7 10 4-2 7-5.5 7-10V6z',
  chart: 'm4 16 5-5 4 3 7-8M4 20h16',
  alert: 'M12 8v5m0 3v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  offline:
    'm3 3 18 18M5 12.5A10 10 0 0 1 9 10m6 0a10 10 0 0 1 4 2.5M8 16a6 6 0 0 1 8 0M2 9a15 15 0 0 1 4-2.5M11 5a15 15 0 0 1 11 4M12 20v.1',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-8 8a8 8 0 0 1 16 0',
  external: 'M14 4h6v6m0-6-9 9M10 5H5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-5',
  lock: 'M8 11V8a4 4 0 0 1 8 0v3m-9 0h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1',
} as const

/** Name of an icon of the kit. */
export type IconName = keyof typeof paths

/** An icon of the kit by its name. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return <LineIcon path={paths[name]} />
}
