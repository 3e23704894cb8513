import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** One script of a host page, with React's development build unless told otherwise. */
export async function buildPage(file: URL, mode: 'development' | 'production' = 'development'): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    oxc: { jsx: { development: mode === 'development' } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: fileURLToPath(file), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  return output[0].code
}
