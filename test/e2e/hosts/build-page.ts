import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** One script of a host page, with React's development build. */
export async function buildPage(file: URL): Promise<string> {
  const [script] = await buildChunks(file, false)
  return script!.code
}

/** The same in chunks as a host's bundler makes them, the entry first. */
export async function buildChunks(file: URL, codeSplitting = true): Promise<Rolldown.OutputChunk[]> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    // Not `development`, in which the kit gives advice in the console that these pages do not need.
    define: { 'process.env.NODE_ENV': '"test"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: fileURLToPath(file), output: { codeSplitting } },
    },
  })) as Rolldown.RolldownOutput
  return output.filter((one) => one.type === 'chunk')
}
