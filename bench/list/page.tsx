import 'ieum/styles.css'
import { createRoot } from 'react-dom/client'
import { AriaList, VirtualAriaList } from './aria-list.js'
import { KitList } from './kit-list.js'
import { createAccounts } from './create-accounts.js'
import { PlainList } from './plain-list.js'

declare global {
  interface Window {
    bench: { run(kind: Kind, count: number): Promise<Sample>; findDifference(): Promise<string | null> }
  }
}

const lists = { kit: KitList, plain: PlainList, aria: AriaList, virtualAria: VirtualAriaList }

export type Kind = keyof typeof lists

/** Milliseconds until the next frame is laid out. */
export interface Sample {
  mount: number
  keystroke: number
  select: number
  reveal: number
}

/** Runs the work, and waits until what came of it is done, laid out and handed to the compositor. */
async function time(work: () => void, isDone = () => true): Promise<number> {
  await nextFrame()
  const started = performance.now()
  work()
  do await nextFrame()
  while (!isDone())
  document.body.getBoundingClientRect()
  await afterPaint()
  return performance.now() - started
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** A message arrives after the frame in which it was sent. */
function afterPaint() {
  const { port1, port2 } = new MessageChannel()
  const received = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }))
  port1.start()
  port2.postMessage(null)
  return received
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}

/** A third of the accounts has this key in its number, the first has not. */
const key = '3'

function isFiltered() {
  const first = document.querySelector<HTMLElement>('.ieum-row, [role=option]')
  return !first || first.hidden !== false || !first.textContent.includes('주식투자용 0')
}

/** As the browser tells React of a key. */
function type(text: string) {
  const input = find('[type=search]')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

async function draw(kind: Kind, count: number, whileShown: () => Promise<void>): Promise<number> {
  const accounts = createAccounts(count)
  const List = lists[kind]
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const mount = await time(() => root.render(<List accounts={accounts} />))
  await whileShown()
  root.unmount()
  container.remove()
  return mount
}

/** Without ids and names, which React makes up. */
async function copy(kind: Kind): Promise<Element> {
  const holder = document.createElement('div')
  await draw(kind, 100, async () => {
    holder.innerHTML = document.querySelector('.ieum')?.outerHTML ?? ''
  })
  for (const element of holder.querySelectorAll('*')) {
    for (const name of ['id', 'name', 'aria-labelledby', 'aria-describedby']) element.removeAttribute(name)
  }
  return holder
}

/** True for the same element with the same content, or with other elements inside, which are looked at for themselves. */
function isSame(one: Element, other: Element | undefined): boolean {
  if (one.isEqualNode(other ?? null)) return true
  return one.children.length > 0 && one.cloneNode().isEqualNode(other?.cloneNode() ?? null)
}

window.bench = {
  async run(kind, count) {
    let sample = { keystroke: 0, select: 0, reveal: 0 }
    const mount = await draw(kind, count, async () => {
      const select = await time(() => find('input[type=radio], [role=option]').click())
      if (!document.querySelector('input[type=radio]:checked, [aria-selected=true]')) throw new Error('Not selected.')
      const reveal = await time(() => find('[role=switch]').click())
      if (!document.querySelector('[role=switch][aria-checked=true]')) throw new Error('Not revealed.')
      sample = { select, reveal, keystroke: await time(() => type(key), isFiltered) }
    })
    return { mount, ...sample }
  },
  async findDifference() {
    const [kit, plain] = [await copy('kit'), await copy('plain')]
    if (kit.isEqualNode(plain)) return null
    const [ours = [], theirs = []] = [kit, plain].map((one) => [...one.querySelectorAll('*')])
    const at = ours.findIndex((one, index) => !isSame(one, theirs[index]))
    const [own, other] = [ours[at], theirs[at]].map((one) => one?.outerHTML.slice(0, 300))
    return `${own} in the kit, ${other} in plain React`
  },
}
