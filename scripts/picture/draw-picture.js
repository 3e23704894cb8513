import { size } from './take-pictures.js'

const secondsEach = 2.5

/**
 * One picture that moves by CSS and stands still for readers who prefer less motion.
 * @param {string[]} pictures WebP in base64, in their order.
 * @param {number} still The one that they see.
 */
export function drawPicture(pictures, still) {
  const { width, height } = size
  const seconds = pictures.length * secondsEach
  const share = 100 / pictures.length
  const images = pictures.map(
    (data, index) =>
      `<image class="${index === still ? 'still' : 'moving'}" width="${width}" height="${height}" style="animation-delay:${index * secondsEach}s" href="data:image/webp;base64,${data}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 2} ${height + 2}" width="${width}" height="${height}">
<style>
image { opacity: 0; animation: show ${seconds}s infinite }
@keyframes show { 0% { opacity: 0 } 2%, ${share.toFixed(1)}% { opacity: 1 } ${(share + 2).toFixed(1)}%, 100% { opacity: 0 } }
@media (prefers-reduced-motion: reduce) { image { animation: none } .still { opacity: 1 } }
</style>
<clipPath id="phone"><rect width="${width}" height="${height}" rx="28"/></clipPath>
<rect width="${width}" height="${height}" rx="28" fill="#fff"/>
<g clip-path="url(#phone)">${images.join('\n')}</g>
<rect width="${width}" height="${height}" rx="28" fill="none" stroke="#8a919e" stroke-width="1.5"/>
</svg>
`
}
