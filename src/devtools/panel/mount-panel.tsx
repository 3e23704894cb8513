import { createRoot } from 'react-dom/client'
import type { Recorder } from '../recorder/create-recorder.js'
import { Panel } from './panel.js'
import { panelCss } from './panel-css.js'

/**
 * Shows the panel at the end of the page, in a shadow root and a React root of its own: no style, event or error of it gets
 * out. Returns the function that removes it.
 */
export function mountPanel(recorder: Recorder, bridge: string | undefined): () => void {
  const host = document.createElement('div')
  host.dataset.ieumDevtools = ''
  document.body.append(host)
  const shadow = host.attachShadow({ mode: 'open' })
  addStyles(shadow)
  const root = createRoot(shadow)
  root.render(<Panel recorder={recorder} bridge={bridge} />)
  return () => {
    host.remove()
    // React refuses to remove a root while it is rendering another one.
    queueMicrotask(() => root.unmount())
  }
}

/** Not by a style element, which a strict policy forbids. */
function addStyles(shadow: ShadowRoot): void {
  if (!('adoptedStyleSheets' in shadow)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(panelCss)
  shadow.adoptedStyleSheets = [sheet]
}
