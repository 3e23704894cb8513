import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import type { TestProjectConfiguration } from 'vitest/config'
import { fileURLToPath } from 'node:url'
import { versionProjects } from '../test/hosts/versions/rows.js'
import { chromiumOptions } from './chromium.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Slow files: not for `npm test`, but for CI and `npm run test:all`. */
const thorough = [
  'test/e2e/{contrast,dialog,host-styles,in-app-browser,older-browser-colours,pinned-actions,unlayered-styles}.test.ts',
  'test/e2e/{accessibility,back-forward-cache,enclosed,persona-screens,refused-features,several-tabs,two-backends}.test.ts',
  'test/e2e/{hangul-search,in-app-browser,late-hydration,picker-form,strict-mode}.test.ts',
  'test/e2e/{middleboxes,person-limit,polling,portal-pages,upstream-calls,upstream-faults,wrong-clock}.test.ts',
  'test/e2e/{announcements,keyboard,late-screens,late-store,phone}.test.ts',
  'test/architecture/react-compiler.test.ts',
  'test/cli/{broken-backends,check-with-sandbox,python-example}.test.ts',
  'test/testing/personal-data-in-chromium.test.ts',
  'test/server/{pipeline/processes,store/tampering,store/redis-client}.test.ts',
  'test/server/http/{cross-origin,sandbox-control}.test.ts',
  'service/test/{processes,examples}.test.ts',
]

/** Vitest leaves one core to whoever watches. A test that meets a deadline on a busy machine may try again where nobody does. */
const inProcess = { maxWorkers: 2, retry: process.env.CI ? 1 : 0 }

/** A real browser on a busy machine is slow, and now and then misses a moment. */
const slowTimeouts = { testTimeout: 60_000, hookTimeout: 120_000, retry: 1 }

/** Every story in a real browser, with its play function and without axe violations, in one theme. */
function createStoriesProject(theme: 'light' | 'dark'): TestProjectConfiguration {
  return {
    plugins: [storybookTest({ initialGlobals: { theme, locale: process.env.STORIES_LOCALE ?? 'ko' } })],
    test: {
      name: `storybook-${theme}`,
      testTimeout: 60_000,
      retry: 1,
      browser: {
        enabled: true,
        headless: true,
        // A screen that fades in is not visible at first.
        provider: playwright({ launchOptions: chromiumOptions, contextOptions: { reducedMotion: 'reduce' } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}

/**
 * The tests by project. Without isolation the files of a project share the modules they have loaded, which halves the time;
 * setup files leave nothing behind.
 */
export const testProjects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'unit',
      environment: 'node',
      isolate: false,
      ...inProcess,
      include: ['test/{architecture,bench,docs,contract,client,journey,server,sandbox,testing,cli}/**/*.test.ts'],
      exclude: thorough,
      testTimeout: 30_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'dom',
      environment: 'jsdom',
      isolate: false,
      ...inProcess,
      include: ['test/{react,devtools}/**/*.test.{ts,tsx}'],
      setupFiles: ['test/react/setup.ts'],
      testTimeout: 30_000,
      provide: { react: '19.3.1' },
    },
  },
  {
    extends: true,
    resolve: {
      alias: {
        'ieum/server': here('../src/server/index.ts'),
        'ieum/sandbox': here('../src/sandbox/index.ts'),
        'next/headers': here('../test/security/support/next-headers.ts'),
        '@/lib': here('../examples/next/lib'),
      },
    },
    test: {
      name: 'security',
      environment: 'node',
      include: ['test/security/**/*.test.{ts,tsx}'],
      testTimeout: 10_000,
      hookTimeout: 60_000,
    },
  },
  ...versionProjects,
  {
    extends: true,
    resolve: {
      alias: {
        'ieum/server': here('../src/server/index.ts'),
        'ieum/sandbox': here('../src/sandbox/index.ts'),
      },
    },
    test: {
      name: 'service',
      environment: 'node',
      include: ['service/test/**/*.test.ts'],
      exclude: thorough,
      testTimeout: 30_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'package',
      environment: 'node',
      include: ['test/package/**/*.test.ts'],
      globalSetup: 'test/package/setup.ts',
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['test/e2e/**/*.test.ts', 'test/hosts/examples/vite.test.ts'],
      exclude: thorough,
      ...slowTimeouts,
      maxWorkers: 2,
    },
  },
  {
    extends: true,
    test: {
      name: 'thorough',
      environment: 'node',
      include: thorough,
      ...slowTimeouts,
      maxWorkers: 2,
    },
  },
  {
    extends: true,
    test: {
      name: 'hosts',
      environment: 'node',
      include: ['test/hosts/**/*.test.ts'],
      exclude: ['test/hosts/webkit/**'],
      testTimeout: 60_000,
      hookTimeout: 300_000,
      fileParallelism: false,
    },
  },
  {
    extends: true,
    test: {
      name: 'webkit',
      environment: 'node',
      include: ['test/hosts/webkit/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  createStoriesProject('light'),
  createStoriesProject('dark'),
]
