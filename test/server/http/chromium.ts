import { chromium, type Browser } from 'playwright'

/** Every name ends at this machine, as if an attacker's name server had said so. */
export function launchChromium(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const names = '--host-resolver-rules=MAP *.test 127.0.0.1'
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet, names],
  })
}

export interface Target {
  url: string
  headers: Record<string, string>
}

/** What pages can try to get at a URL. Runs inside the page, so it must not refer to anything outside. */
export async function tryEverything({ url, headers }: Target): Promise<Record<string, string>> {
  const read = (init: RequestInit) =>
    fetch(url, { credentials: 'include', ...init }).then(
      async (response) => `${response.type} ${response.status} ${await response.text()}`,
      (error: Error) => error.name,
    )
  const inSandboxedFrame = () =>
    new Promise<string>((resolve) => {
      const init = JSON.stringify({ method: 'POST', body: '{}', headers, credentials: 'include' })
      const frame = document.createElement('iframe')
      frame.sandbox.add('allow-scripts')
      frame.srcdoc = `<script>fetch(${JSON.stringify(url)}, ${init})
        .then((response) => response.text(), (error) => error.name).then((text) => parent.postMessage(text, '*'))</script>`
      addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(String(data)))
      document.body.append(frame)
    })
  const inForm = (enctype: string) =>
    new Promise<string>((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { name: `frame-${enctype}` })
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post', enctype })
      form.target = frame.name
      form.innerHTML = `<input name='{"fresh":true,"x":"' value='"}'>`
      document.body.append(frame, form)
      frame.addEventListener('load', () => {
        try {
          const text = frame.contentDocument?.body.textContent
          if (frame.contentWindow?.location.href !== 'about:blank') resolve(text || 'unreadable')
        } catch {
          resolve('unreadable')
        }
      })
      form.submit()
    })
  const inTag = (name: 'script' | 'img') =>
    new Promise<string>((resolve) => {
      const tag = Object.assign(document.createElement(name), { src: url })
      tag.addEventListener('load', () => resolve('loaded'))
      tag.addEventListener('error', () => resolve('error'))
      document.body.append(tag)
    })
  const post = { method: 'POST', body: '{}' }
  return {
    fetch: await read({ ...post, headers }),
    simpleFetch: await read(post),
    noCors: await read({ ...post, mode: 'no-cors' }),
    get: await read({ mode: 'no-cors' }),
    beacon: String(navigator.sendBeacon(url, new Blob(['{}'], { type: 'text/plain' }))),
    sandboxedFrame: await inSandboxedFrame(),
    formOfText: await inForm('text/plain'),
    form: await inForm('application/x-www-form-urlencoded'),
    script: await inTag('script'),
    image: await inTag('img'),
  }
}
