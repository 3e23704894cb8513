import type { Page } from 'playwright'

declare global {
  interface Window {
    getContrast: (colour: string, element: Element) => number
  }
}

/** Gives a page the contrast of a colour on what stands behind it, as painted, by the formula of WCAG 2.2. */
export async function installContrast(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const cache = new Map<string, number>()
    const readLuminance = (layers: string[]) => {
      const key = layers.join('|')
      const known = cache.get(key)
      if (known !== undefined) return known
      for (const layer of layers) {
        canvas.fillStyle = layer
        canvas.fillRect(0, 0, 1, 1)
      }
      const [r = 0, g = 0, b = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
      cache.set(key, luminance)
      return luminance
    }
    const collectGround = (element: Element | null): string[] => {
      if (!element) return ['#fff']
      const colour = getComputedStyle(element).backgroundColor
      const isClear = colour === 'rgba(0, 0, 0, 0)'
      return [...collectGround(element.parentElement), ...(isClear ? [] : [colour])]
    }
    window.getContrast = (colour, element) => {
      const ground = collectGround(element)
      const [one, other] = [readLuminance(ground), readLuminance([...ground, colour])]
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    }
  })
}
