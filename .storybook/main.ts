import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig, type BuildOptions } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** The package's entry points as their source, so that the docs see its comments. */
const aliases = [
  { find: /^ieum$/, replacement: source('react/index.ts') },
  { find: /^ieum\/query$/, replacement: source('client/index.ts') },
  { find: /^ieum\/testing$/, replacement: source('testing/index.ts') },
  { find: /^ieum\/locales\/(\w+)$/, replacement: source('react/locales/$1.ts') },
  { find: /^ieum\/styles\.css/, replacement: source('styles/index.css') },
]

/** Storybook's preview runtime is one module of 1.2 MB that its package brings; there is nothing of ours to split. */
const build: BuildOptions = { chunkSizeWarningLimit: 1300, rolldownOptions: { checks: { pluginTimings: false } } }

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  staticDirs: ['./public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) => mergeConfig(vite, { resolve: { alias: aliases }, build }),
}

export default config
