/** The text of a document. Runs in the page, which gets this function alone. What a user has typed is in no attribute, and shadow roots are in no HTML. */
export function readDocument(): string {
  const readRoot = (root: Document | ShadowRoot): string => {
    const elements = [...root.querySelectorAll('*')]
    const inner = elements.flatMap(({ shadowRoot }) => (shadowRoot ? readRoot(shadowRoot) : []))
    const values = elements.map((element) => ('value' in element ? String(element.value) : ''))
    const whole = root instanceof Document ? root.documentElement : root
    const html = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML
    return [html, whole.textContent, ...values, ...inner].join('\n')
  }
  return `${document.title}\n${readRoot(document)}`
}
