import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** One script of a host page, with React's development build. */
export async function buildPage(file: URL): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: fileURLToPath(file), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  return output[0].code
}
