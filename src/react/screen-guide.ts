/** Keeps the user oriented when one screen replaces another: carries the focus over and announces the new heading. */
export interface ScreenGuide {
  /** A screen, or a part of one, that has the focus is about to go away. */
  loseFocus: () => void
  /** A screen with this heading has appeared. */
  arrive: (heading: HTMLElement, text: string) => void
  /** The language of what is announced from now on, as a BCP 47 tag. */
  setLanguage: (tag: string) => void
  /** Announces a text politely. */
  announce: (text: string) => void
  /** Puts the live region on the page; gives back what removes it. */
  start: () => () => void
}

export function createScreenGuide(): ScreenGuide {
  let focusWanted = false
  let current: HTMLElement | undefined
  let region: HTMLElement | undefined
  let language = ''

  function announce(text: string) {
    if (!region) return
    region.lang = language
    region.textContent = text
  }

  /** Waits for the next heading where the current one has gone, too. */
  function carryFocus() {
    if (!focusWanted || !current?.isConnected) return
    focusWanted = false
    if (!document.activeElement || document.activeElement === document.body) current.focus()
  }

  return {
    loseFocus() {
      focusWanted = true
      setTimeout(carryFocus)
    },
    arrive(heading, text) {
      current = heading
      carryFocus()
      focusWanted = false
      announce(text)
    },
    setLanguage(tag) {
      language = tag
    },
    announce,
    start() {
      region = document.body.appendChild(createLiveRegion())
      return () => region?.remove()
    },
  }
}

/** Hidden by properties, not by a style attribute in HTML, so that it needs neither a stylesheet nor a CSP exception. */
function createLiveRegion(): HTMLElement {
  const region = document.createElement('div')
  region.setAttribute('aria-live', 'polite')
  Object.assign(region.style, { position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', opacity: '0' })
  return region
}
