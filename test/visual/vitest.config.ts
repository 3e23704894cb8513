import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { chromiumOptions } from '../../config/chromium.js'
import { aliases } from '../../.storybook/aliases.js'
import { propTables } from '../../.storybook/prop-tables.js'
import { tallest } from './tallest.js'

/** Photographs of the screens, taken in the stories and compared pixel by pixel. See docs/visual-baselines.md. */
export default defineConfig({
  plugins: [react(), propTables()],
  resolve: { alias: aliases },
  optimizeDeps: { include: ['@storybook/addon-docs/blocks', '@storybook/react-vite', 'storybook/theming'] },
  test: {
    name: 'visual',
    include: ['test/visual/**/*.test.ts'],
    setupFiles: ['test/visual/setup.ts'],
    testTimeout: 60_000,
    attachmentsDir: 'test/visual/differences',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { ...chromiumOptions, args: [...chromiumOptions.args, '--disable-lcd-text'] },
        contextOptions: {
          // Vitest shrinks a page that its window has no room for, and the picture with it.
          viewport: { width: 1280, height: tallest },
          deviceScaleFactor: 1,
          reducedMotion: 'reduce',
          locale: 'ko-KR',
          timezoneId: 'Asia/Seoul',
        },
      }),
      instances: [{ browser: 'chromium' }],
      expect: {
        toMatchScreenshot: {
          // Below Vitest's ten seconds for closing down: its timer runs on after the picture is taken.
          timeout: 9_000,
          comparatorName: 'pixelmatch',
          // Chromium rounds the edges of a curve now and then by up to five of 255 levels; eight are a difference.
          comparatorOptions: { threshold: 0.03, includeAA: true },
          resolveScreenshotPath: ({ root, arg, ext, browserName, platform }) =>
            resolve(root, `test/visual/baselines/${browserName}-${platform}/${arg}${ext}`),
          resolveDiffPath: ({ root, arg, ext }) => resolve(root, `test/visual/differences/${arg}${ext}`),
        },
      },
    },
  },
})
