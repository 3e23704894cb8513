/** Doubles the size of every text, as the text size of a phone or of Firefox does. Boxes in px stay as they are. */
export function enlargeText(page: HTMLElement): void {
  const sizes = [...page.querySelectorAll<HTMLElement>('*')].map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element)
    return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
  })
  for (const { element, fontSize, lineHeight } of sizes) {
    element.style.fontSize = `${fontSize * 2}px`
    if (lineHeight) element.style.lineHeight = `${lineHeight * 2}px`
  }
}
