/** The root of the devtools. Throws until they are there. */
export function findPanel(): HTMLElement {
  const root = document.querySelector('[data-ieum-devtools]')?.shadowRoot?.querySelector('aside')
  if (!root) throw new Error('There are no devtools on the page.')
  return root
}
