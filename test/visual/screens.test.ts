import { describe, expect, it } from 'vitest'
import { page, server } from 'vitest/browser'
import { screens } from './screens.js'
import { showStory } from './show-story.js'
import { tallest } from './tallest.js'

const pictures = Object.entries(screens).flatMap(([width, stories]) =>
  ['light', 'dark'].flatMap((theme) =>
    Object.entries(stories).flatMap(([file, names]) =>
      names.map((story) => ({
        name: `${width}-${theme}/${file.replace('/', '-')}-${story}`,
        width: Number(width),
        theme,
        file,
        story,
      })),
    ),
  ),
)

const folder = `./baselines/${server.browser}-${server.platform}/`
const baselines = Object.keys(import.meta.glob('./baselines/**/*.png')).filter((path) => path.startsWith(folder))

describe('a picture of', () => {
  it.each(pictures)('$name is as before', async ({ name, width, theme, file, story }) => {
    await page.viewport(width, tallest)
    const screen = await showStory(file, story, theme)
    await expect(screen).toMatchScreenshot(name)
  })
})

it('has no baseline without a screen', () => {
  const names = pictures.map(({ name }) => `${folder}${name}.png`)
  expect(baselines.filter((path) => !names.includes(path))).toEqual([])
})
