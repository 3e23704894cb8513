import 'ieum/styles.css'
import { QueryClient } from '@tanstack/react-query'
import { OnboardingProvider, VirtualAccountPicker } from 'ieum'
import { createOnboardingClient, virtualAccountsOptions, type VirtualAccounts } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { createRoot } from 'react-dom/client'
import { PlainList } from './plain-list.js'

declare global {
  interface Window {
    bench: { run(kind: Kind): Promise<Sample>; isSameDom(): Promise<boolean> }
  }
}

type Kind = 'kit' | 'plain'

/** Milliseconds to the next frame with layout. */
interface Sample {
  mount: number
  keystroke: number
}

const client = createOnboardingClient({
  endpoint: 'http://localhost/api',
  fetch: createFakeBackend({ persona: 'heavy' }).fetch,
})
const queryClient = new QueryClient()
const { accounts }: VirtualAccounts = await queryClient.fetchQuery(virtualAccountsOptions(client, 'heavy'))

const pages = {
  kit: (
    <OnboardingProvider
      subject="heavy"
      client={client}
      queryClient={queryClient}
      portal={{ signUpUrl: 'https://portal.test/sign-up' }}
    >
      <VirtualAccountPicker />
    </OnboardingProvider>
  ),
  plain: <PlainList accounts={accounts} />,
}

/** Runs the work, and waits until what came of it is laid out and handed to the compositor. */
function time(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const started = performance.now()
      work()
      requestAnimationFrame(() => {
        document.body.getBoundingClientRect()
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => resolve(performance.now() - started), { once: true })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    })
  })
}

/** As the browser tells React of a key. */
function type(text: string) {
  const input = document.querySelector<HTMLInputElement>('[type=search]')
  if (!input) throw new Error('There is no filter.')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

async function draw(kind: Kind, look: () => Promise<void>): Promise<number> {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const mount = await time(() => root.render(pages[kind]))
  await look()
  root.unmount()
  place.remove()
  return mount
}

/** Without ids and names, which React makes up. */
async function copy(kind: Kind): Promise<Node> {
  const holder = document.createElement('div')
  await draw(kind, async () => {
    holder.innerHTML = document.querySelector('.ieum')?.outerHTML ?? ''
  })
  for (const element of holder.querySelectorAll('*')) {
    for (const name of ['id', 'name', 'aria-labelledby', 'aria-describedby']) element.removeAttribute(name)
  }
  return holder
}

window.bench = {
  async run(kind) {
    let keystroke = 0
    const mount = await draw(kind, async () => {
      keystroke = await time(() => type('7'))
    })
    return { mount, keystroke }
  },
  async isSameDom() {
    const [kit, plain] = [await copy('kit'), await copy('plain')]
    return kit.isEqualNode(plain)
  },
}
