type Paint = 'pale' | 'middle' | 'full' | 'gap' | 'line' | 'edge' | 'soft'
type Shape = readonly [paint: Paint, path: string]

const circle = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`

const box = (x: number, y: number, width: number, height: number, radius: number) => {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`
  const [across, down] = [width - 2 * radius, height - 2 * radius]
  return `M${x + radius} ${y}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`
}

const person = (x: number, y: number) => `${circle(x, y, 7)}M${x - 12} ${y + 21}c0-7 5.4-11 12-11s12 4 12 11z`

/** A round sign at the lower right, with its mark. */
const sign = (mark: string): Shape[] => [
  ['gap', circle(92, 68, 28)],
  ['full', circle(92, 68, 23)],
  ['line', mark],
]

const door: Shape[] = [
  ['pale', 'M44 96V40a36 36 0 0 1 72 0v56z'],
  ['middle', 'M60 96V42a20 20 0 0 1 40 0v54z'],
]
const bubble = 'M0 20A16 16 0 0 1 16 4h48a16 16 0 0 1 16 16v24a16 16 0 0 1-16 16H34L18 74V60h-2A16 16 0 0 1 0 44z'
const page: Shape[] = [['pale', box(8, 4, 76, 88, 12)]]
const clockHands = 'M92 56v12l8 5'

/** The pictures, in a field of 120 by 96, from back to front. */
export const drawings = {
  signUp: [...door, ['full', box(0, 36, 76, 48, 10)], ['gap', person(20, 53)], ['line', 'M44 55h20M44 68h12']],
  logIn: [...door, ['gap', circle(34, 66, 28)], ['full', circle(34, 66, 23)], ['line', 'M24 66h20M36 57l9 9-9 9']],
  browser: [
    ['pale', bubble],
    ['soft', 'M16 24h44M16 40h18'],
    ['gap', box(40, 30, 82, 64, 14)],
    ['full', box(46, 36, 70, 52, 10)],
    ['line', 'M57 47v.1M66 47v.1M74 78l18-18M79 59h14v14'],
  ],
  link: [
    ['full', box(0, 8, 72, 48, 10)],
    ['line', 'M14 26h20M14 40h32'],
    ['gap', box(44, 40, 76, 56, 14)],
    ['pale', box(49, 45, 70, 48, 10)],
    ['edge', 'M84 60v18M75 69h18'],
  ],
  renewal: [
    ['pale', box(0, 8, 88, 80, 14)],
    ['middle', 'M0 22a14 14 0 0 1 14-14h60a14 14 0 0 1 14 14v10H0z'],
    ['soft', 'M15 48h10M37 48h10M15 66h10M37 66h10'],
    ...sign(clockHands),
  ],
  offline: [
    ['pale', 'M32 84a26 26 0 0 1-2-52 34 34 0 0 1 62-4 29 29 0 0 1-2 56z'],
    ['edge', 'M40 54a28 28 0 0 1 40 0M49 64a15 15 0 0 1 22 0M60 74v.1'],
    ['gap', 'M32 27l9-9 58 58-9 9z'],
    ['edge', 'M36 22l58 58'],
  ],
  failed: [
    ['pale', box(0, 8, 96, 72, 14)],
    ['middle', 'M0 22a14 14 0 0 1 14-14h68a14 14 0 0 1 14 14v8H0z'],
    ['soft', 'M16 46h40M16 62h26'],
    ...sign('M92 57v13M92 79v.1'),
  ],
  firm: [
    ['full', 'M6 38a4 4 0 0 1 0-5L56 5a8 8 0 0 1 8 0l50 28a4 4 0 0 1 0 5z'],
    ['middle', `${box(18, 44, 14, 32, 4)}${box(53, 44, 14, 32, 4)}${box(88, 44, 14, 32, 4)}`],
    ['pale', box(4, 82, 112, 12, 6)],
  ],
  quota: [
    ['pale', box(16, 4, 72, 46, 10)],
    ['middle', box(8, 18, 88, 50, 11)],
    ['gap', box(-2, 32, 108, 62, 14)],
    ['full', box(0, 34, 104, 58, 12)],
    ['line', 'M16 54h26M16 70h40'],
    ...sign(clockHands),
  ],
  wait: [
    ['pale', circle(44, 48, 44)],
    ['gap', circle(44, 48, 33)],
    ['full', 'M44 4a44 44 0 0 1 38 66l-9.5-5.5A33 33 0 0 0 44 15z'],
    ['edge', 'M44 30v18l11 8'],
  ],
  certificate: [
    ...page,
    ['soft', 'M26 28h40M26 46h22'],
    ['gap', circle(88, 58, 28)],
    ['middle', 'M75 66v28l13-8 13 8V66z'],
    ['full', circle(88, 56, 22)],
    ['line', 'M79 56l6.5 6.5L98 50'],
  ],
  unlinked: [
    ['full', box(0, 36, 50, 40, 10)],
    ['line', 'M14 50h14M14 62h22'],
    ['middle', box(70, 36, 50, 40, 10)],
    ['edge', 'M60 12v12M46 18l5 9M74 18l-5 9'],
  ],
  consent: [
    ...page,
    ['edge', 'M22 28l5 5 9-9M22 52l5 5 9-9'],
    ['soft', 'M48 30h20M48 54h14'],
    ['gap', 'M56 94l6-26 34-34 24 24-34 34z'],
    ['full', 'M66 88l5-18 28-28 14 14-28 28z'],
  ],
  locked: [
    ['pale', circle(46, 48, 46)],
    ['edge', 'M30 42V32a16 16 0 0 1 32 0v10'],
    ['full', box(18, 40, 56, 42, 12)],
    ['line', 'M46 56v10'],
  ],
  identity: [
    ['middle', box(0, 6, 72, 48, 10)],
    ['gap', person(36, 20)],
    ['gap', box(43, 37, 82, 60, 14)],
    ['full', box(48, 42, 72, 50, 10)],
    ['line', 'M72 60h24M72 74h24M92 54l-16 26'],
  ],
  support: [
    ['pale', bubble],
    ['gap', box(39, 29, 86, 56, 19)],
    ['full', 'M44 50a16 16 0 0 1 16-16h44a16 16 0 0 1 16 16v14a16 16 0 0 1-16 16h-2v14L88 80H60a16 16 0 0 1-16-16z'],
    ['line', 'M66 57v.1M82 57v.1M98 57v.1'],
  ],
  session: [
    ['pale', circle(46, 48, 44)],
    ['middle', `${circle(46, 36, 15)}M16 80a30 26 0 0 1 60 0 44 44 0 0 1-60 0z`],
    ...sign(clockHands),
  ],
  otherUser: [
    ['pale', `${circle(40, 26, 20)}M2 92a38 38 0 0 1 76 0z`],
    ['gap', `${circle(80, 40, 24)}M36 96a44 44 0 0 1 88 0z`],
    ['full', `${circle(80, 40, 18)}M44 94a36 33 0 0 1 72 0z`],
  ],
  signedOut: [
    ['pale', circle(46, 48, 46)],
    ['full', `${circle(46, 36, 16)}M14 81a32 28 0 0 1 64 0 46 46 0 0 1-64 0z`],
  ],
} satisfies Record<string, Shape[]>

/** Name of a picture of the kit. */
export type IllustrationName = keyof typeof drawings
