import { note } from './draw-page.js'

const intro = `What a host may rely on in \`ieum/styles.css\` and \`ieum/styles-unlayered.css\`. What each variable draws, its default, and how layers work: [theming](../theming.md).

All rules of the first are in one cascade layer, \`@layer ieum\`; those of the second are in none.`

const groups = {
  Variables: /--ieum-[a-z-]*[a-z]/g,
  Classes: /\.ieum-[a-z-]*[a-z]/g,
  Attributes: /data-[a-z-]*[a-z]/g,
}

/** @param {string} css */
export function drawStyles(css) {
  const sections = Object.entries(groups).map(([title, pattern]) => {
    const names = [...new Set(css.match(pattern))].toSorted()
    return `## ${title}\n\n${names.map((name) => `- \`${name}\``).join('\n')}`
  })
  return `${['# Styles', note, intro, ...sections].join('\n\n')}\n`
}
