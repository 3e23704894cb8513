import { findRegionHome } from './find-region-home.js'
import { isFocusLost } from './is-focus-lost.js'

/** Helps the user when one screen replaces another: moves the focus to the new heading and announces it. */
export interface ScreenAnnouncer {
  /** A screen, or a part of it, that has the focus is about to go away. */
  loseFocus: () => void
  /** A screen with this heading has appeared. */
  announceScreen: (heading: HTMLElement, text: string) => void
  /** Sets the language of later announcements, as a BCP 47 tag. */
  setLanguage: (tag: string) => void
  /** Announces a text when the screen reader is free. */
  announce: (text: string) => void
  /** The same for what goes on, such as that the kit is checking: it is no news if it was said last. */
  announceProgress: (text: string) => void
  /** Later announcements are for somebody who is at this element. */
  moveTo: (element: Element) => void
  /** Adds the live region to the page. Returns the function that removes it. */
  start: () => () => void
}

/** Screen readers overhear a text that is there as soon as its region is, and one that takes the place of the same. */
const settleMs = 100

export function createScreenAnnouncer(): ScreenAnnouncer {
  let focusWanted = false
  let current: HTMLElement | undefined
  let currentText: string | undefined
  let anchor: Element | undefined
  let region: HTMLElement | undefined
  let language = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The texts of this moment: a new heading and what its screen has to say are one announcement. */
  let texts: string[] = []

  function announce(text: string) {
    // Strict Mode runs each effect twice.
    if (!region || texts.includes(text)) return
    if (texts.length === 0) queueMicrotask(() => (texts = []))
    texts.push(text)
    const said = texts.join(' ')
    const write = () => {
      if (!region) return
      region.lang = language
      region.textContent = said
    }
    clearTimeout(timer)
    if (!settle() && region.textContent !== said) return write()
    region.textContent = ''
    timer = setTimeout(write, settleMs)
  }

  /** Brings the region to where the user is. True if it was elsewhere. */
  function settle(): boolean {
    const home = anchor?.isConnected ? findRegionHome(anchor) : document.body
    if (!region || region.parentNode === home) return false
    region.textContent = ''
    home.appendChild(region)
    return true
  }

  /** If the current heading has gone too, this waits for the next one. */
  function carryFocus(): boolean {
    if (!focusWanted || !current?.isConnected) return false
    focusWanted = false
    if (!isFocusLost(current)) return false
    current.focus()
    return true
  }

  return {
    loseFocus() {
      focusWanted = true
      setTimeout(carryFocus)
    },
    announceScreen(heading, text) {
      // Strict Mode runs each effect twice.
      if (heading === current && text === currentText) return
      current = heading
      currentText = text
      anchor = heading
      const isSaidByFocus = carryFocus()
      focusWanted = false
      if (!isSaidByFocus) announce(text)
    },
    setLanguage(tag) {
      language = tag
    },
    announce,
    announceProgress(text) {
      if (region?.textContent !== text) announce(text)
    },
    moveTo(element) {
      anchor = element
      settle()
    },
    start() {
      region = createLiveRegion()
      settle()
      return () => {
        clearTimeout(timer)
        region?.remove()
        region = undefined
      }
    },
  }
}

/** Hidden by style properties, which need no stylesheet and, unlike a style attribute in HTML, no exception in the CSP. */
function createLiveRegion(): HTMLElement {
  const region = document.createElement('div')
  region.setAttribute('aria-live', 'polite')
  Object.assign(region.style, { position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', opacity: '0' })
  return region
}
