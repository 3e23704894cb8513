import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readJobs, readText, readUses } from './support/workflows.js'

const folder = '.github/workflows'
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
const workflows = files.map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

/** Commands that run code of a dependency, or make something new. */
const makes = /\b(npm (ci|i|install|run|test|exec)|npx|pnpm|yarn|node scripts|vite|tsc)\b|\.ci\/run/

/** A job that may write to npm or to the repository. */
const publishes = (text: string) => /id-token:\s*write|contents:\s*write|npm publish|changeset publish/.test(text)

describe('a workflow', () => {
  it.each(workflows)('$name names every action by a full commit id', ({ text }) => {
    const movable = readUses(text).filter(
      (uses) => !uses.startsWith('./') && !/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses),
    )
    expect(movable).toEqual([])
  })

  it.each(workflows)('$name says beside a commit id which version it is', ({ text }) => {
    const silent = text
      .split('\n')
      .filter((line) => /uses:.*@[0-9a-f]{40}/.test(line) && !/#\s*v\d+\.\d+\.\d+/.test(line))
    expect(silent).toEqual([])
  })

  it.each(workflows)('$name installs without the scripts of packages', ({ text }) => {
    const installs = text.split('\n').filter((line) => /\bnpm (ci|i|install)\b/.test(line))
    expect(installs.filter((line) => !line.includes('--ignore-scripts'))).toEqual([])
  })

  it.each(workflows)('$name gives no permission to all of its jobs but reading', ({ text }) => {
    const [, permissions = 'missing'] = /^permissions:([\s\S]*?)^\S/m.exec(text) ?? []
    expect(permissions).not.toMatch(/missing|write/)
  })

  it.each(workflows)('$name leaves no credentials behind in a checkout', ({ text }) => {
    const checkouts = text.split(/^\s*- (?=uses:|name:|run:|id:)/m).filter((step) => /actions\/checkout@/.test(step))
    expect(checkouts.filter((step) => !/persist-credentials:\s*false/.test(step))).toEqual([])
  })

  it.each(workflows)('$name runs nothing of a stranger with privileges', ({ text }) => {
    expect(text).not.toMatch(/pull_request_target|workflow_run|self-hosted/)
    expect(text).not.toMatch(/run:[^\n]*\$\{\{\s*(github\.event|github\.head_ref|inputs)/)
  })
})

describe('a job that publishes', () => {
  const jobs = workflows.flatMap(({ name, text }) => readJobs(text).map((job) => ({ ...job, file: name })))
  const publishing = jobs.filter(({ text }) => publishes(text))

  it('is there', () => {
    expect(publishing.length).toBeGreaterThan(0)
  })

  it.each(publishing)('$name of $file neither installs nor builds', ({ text }) => {
    const made = readText(text)
      .split('\n')
      .filter((line) => makes.test(line))
    expect(made).toEqual([])
  })

  it.each(publishing.filter(({ text }) => /id-token/.test(text)))(
    '$name of $file publishes the artefact that another job made',
    ({ text }) => {
      expect(text).toMatch(/actions\/download-artifact@[0-9a-f]{40}/)
      expect(text).not.toMatch(/actions\/checkout@/)
      expect(text).toMatch(/npm publish [^\n]*\.tgz[^\n]*/)
      expect(text).toMatch(/--ignore-scripts/)
    },
  )
})

describe('the repository', () => {
  it('has a workflow that runs CodeQL', () => {
    expect(workflows.some(({ text }) => /github\/codeql-action\/analyze@[0-9a-f]{40}/.test(text))).toBe(true)
  })

  it('has its actions and every locked folder updated by proposals', () => {
    const text = readFileSync('.github/dependabot.yml', 'utf8')
    expect(text).toContain('package-ecosystem: github-actions')
    const [, list = ''] = /directories: \[(.*)\]/.exec(text) ?? []
    const folders = list.split(', ').map((path) => path.slice(1).replaceAll('*', '[^/]+'))
    const covered = new RegExp(`^(${folders.map((path) => path && `${path}/`).join('|')})package-lock.json$`)
    const locks = execFileSync('git', ['ls-files', '*package-lock.json'], { encoding: 'utf8' }).trim().split('\n')
    expect(locks.filter((lock) => !covered.test(lock))).toEqual([])
  })
})
