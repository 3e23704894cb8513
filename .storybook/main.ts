import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig, type BuildOptions } from 'vite'
import { aliases } from './aliases.ts'
import { propTables } from './prop-tables.ts'

/** Storybook's preview runtime is one module of 1.2 MB in its package, so there is nothing to split here. */
const build: BuildOptions = { chunkSizeWarningLimit: 1300, rolldownOptions: { checks: { pluginTimings: false } } }

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  staticDirs: ['./public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The prop tables are those of the reference.
  typescript: { reactDocgen: false },
  viteFinal: (vite) => mergeConfig(vite, { resolve: { alias: aliases }, build, plugins: [propTables()] }),
}

export default config
