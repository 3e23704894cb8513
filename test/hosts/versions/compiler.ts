import { transformAsync } from '@babel/core'
import type { Plugin } from 'vite'

/** Runs the React Compiler over a file. Whatever it declines to compile is an error. */
export function compile(code: string, filename: string) {
  return transformAsync(code, {
    filename,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: filename.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
    plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors' }]],
  })
}

/**
 * Compiles the kit and the hosts it is tested in. Components inside a test are left out: the compiler would move them away
 * from the variables they use.
 */
export const compiler: Plugin = {
  name: 'react-compiler',
  enforce: 'pre',
  transform: {
    filter: { id: { include: /\/(src\/react|test\/react)\/.+\.tsx?$/, exclude: /\.test\.tsx?$/ } },
    async handler(code, filename) {
      const result = await compile(code, filename)
      return result && { code: result.code ?? code, map: result.map ?? null }
    },
  },
}
