import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const entries = {
  'react/index': 'src/react/index.ts',
  'react/locales/ko': 'src/react/locales/ko.ts',
  'react/locales/en': 'src/react/locales/en.ts',
  'react/locales/pseudo': 'src/react/locales/pseudo.ts',
  'client/index': 'src/client/index.ts',
  'server/index': 'src/server/index.ts',
  'sandbox/index': 'src/sandbox/index.ts',
  'testing/index': 'src/testing/index.ts',
  'cli/index': 'src/cli/index.ts',
  styles: 'src/styles/index.css',
}

export default defineConfig({
  plugins: [react()],
  build: {
    lib: { entry: entries, formats: ['es'] },
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssCodeSplit: true,
    rolldownOptions: {
      external: [/^node:/, /^[@a-z]/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{contract,client,flow,server,sandbox,testing,cli}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/react/**/*.test.{ts,tsx}'],
          setupFiles: ['test/react/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
