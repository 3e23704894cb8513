import { API } from 'typescript/unstable/sync'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Opens the source for the compiler and gives what `read` makes of it. @template Result @param {(project: import('typescript/unstable/sync').Project) => Result} read */
export function withSource(read) {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${root}config/tsconfig.build.json`] }).getProjects()
    if (!project) throw new Error('The compiler knows no project.')
    return read(project)
  } finally {
    api.close()
  }
}
