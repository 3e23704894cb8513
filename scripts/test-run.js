import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url)

/**
 * Runs tools one after another, takes their times and adds up what passed and failed.
 * @param {Record<string, string>} variables Added to the tools' environment.
 */
export function createTestRun(variables = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-test-'))
  const env = { ...process.env, ...variables }
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const times = []

  /** @param {string} name @param {() => void} work */
  function time(name, work) {
    console.log(`\n▸ ${name}`)
    const started = Date.now()
    work()
    times.push(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`)
  }

  /** @param {string} tool @param {string[]} args @param {Record<string, string>} extra */
  function run(tool, args, extra = {}) {
    const bin = new URL(`node_modules/.bin/${tool}`, root).pathname
    return spawnSync(bin, args, { stdio: 'inherit', cwd: root, env: { ...env, ...extra } }).status === 0
  }

  /** @param {number} passed @param {number} failed */
  function add(passed, failed) {
    total.passed += passed
    total.failed += failed
  }

  /**
   * Takes vitest's own figures. A run that fails without saying why counts as one failure.
   * @param {string} name @param {string[]} args @param {string} reporter
   */
  function runVitest(name, args, reporter) {
    const file = join(folder, `${times.length}.json`)
    time(name, () => {
      const ok = run('vitest', [
        'run',
        ...args,
        `--reporter=${reporter}`,
        '--reporter=json',
        `--outputFile.json=${file}`,
      ])
      const { passed, failed } = readReport(file)
      add(passed, ok ? failed : Math.max(failed, 1))
    })
  }

  return {
    time,

    /** One tool that passes or fails as a whole. @param {string} name @param {string} tool @param {string[]} args */
    check(name, tool, ...args) {
      time(name, () => (run(tool, args) ? add(1, 0) : add(0, 1)))
    },

    /** @param {string[]} projects */
    vitest(...projects) {
      runVitest(projects.join(' and '), selectProjects(projects), 'dot')
    },

    /** Names every test. @param {string} project @param {string[]} files */
    vitestFiles(project, files) {
      runVitest(project, [...selectProjects([project]), ...files], 'tree')
    },

    /** Fails below the score that config/stryker.config.js demands. @param {string} layer */
    mutation(layer) {
      time(`mutation score of src/${layer}`, () => {
        const ok = run('stryker', ['run', 'config/stryker.config.js'], { MUTATION_LAYER: layer })
        add(ok ? 1 : 0, ok ? 0 : 1)
      })
    },

    /** Prints times and totals, and ends with an error code if something failed. */
    report() {
      rmSync(folder, { recursive: true })
      console.log(`\n${times.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
      process.exitCode = total.failed === 0 ? 0 : 1
    },
  }
}

/** @param {string[]} projects */
function selectProjects(projects) {
  return projects.flatMap((project) => ['--project', project])
}

/** A file that could not even start counts as one failure. @param {string} file */
function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isBroken).length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** @param {{ status: string, assertionResults: unknown[] }} file */
const isBroken = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
