import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { expect } from 'vitest'
import preview from '../../.storybook/preview.js'

type StoryModule = Parameters<typeof composeStories>[0]

interface ComposedStory {
  run: () => Promise<void>
}

const modules = import.meta.glob<StoryModule>('../../stories/**/*.stories.tsx', { eager: true })

setProjectAnnotations([preview])

/** Draws a story with all that its play function does, and resolves with the page that it draws. */
export async function showStory(file: string, name: string, theme: string): Promise<Element> {
  const module = modules[`../../stories/${file}.stories.tsx`]
  const annotations = { initialGlobals: { ...preview.initialGlobals, theme } }
  const story = module && (composeStories(module, annotations) as Record<string, ComposedStory>)[name]
  if (!story) throw new Error(`There is no story ${name} in ${file}.stories.tsx.`)
  await story.run()
  const page = document.querySelector<HTMLElement>('.story-page')
  if (!page) throw new Error(`The story ${name} of ${file} draws no page.`)
  Object.assign(page.style, { boxSizing: 'border-box', maxBlockSize: '100vh', overflow: 'hidden' })
  await settle(page)
  await loadFonts(page)
  return page
}

/** A skeleton says after a while that it takes longer; before that, the picture would depend on when it is taken. */
async function settle(page: Element): Promise<void> {
  if (!page.querySelector('[aria-busy="true"]')) return
  await expect.poll(() => page.querySelector('[data-slow]'), { timeout: 10_000 }).not.toBeNull()
}

/** All that the page's texts need; a browser loads a font in parts, as it meets their letters. */
async function loadFonts(page: Element): Promise<void> {
  const placeholders = [...page.querySelectorAll('input')].map((input) => input.placeholder)
  await document.fonts.load('16px "Pretendard Variable"', [page.textContent, ...placeholders].join(''))
  await document.fonts.ready
}
