import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url)

/**
 * Runs tools one after another, takes their times and adds up what passed and failed.
 * @param {Record<string, string>} variables Added to the tools' environment.
 */
export function createTestRun(variables) {
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

  /** @param {string} tool @param {string[]} words */
  function run(tool, words) {
    const bin = new URL(`node_modules/.bin/${tool}`, root).pathname
    return spawnSync(bin, words, { stdio: 'inherit', cwd: root, env }).status === 0
  }

  /** @param {number} passed @param {number} failed */
  function add(passed, failed) {
    total.passed += passed
    total.failed += failed
  }

  return {
    folder,
    time,

    /** One tool that passes or fails as a whole. @param {string} name @param {string} tool @param {string[]} words */
    check(name, tool, ...words) {
      time(name, () => (run(tool, words) ? add(1, 0) : add(0, 1)))
    },

    /** Vitest's own figures; a run that fails without saying why counts as one failure. @param {string[]} projects */
    vitest(...projects) {
      const file = join(folder, `${projects.join('-')}.json`)
      const names = projects.flatMap((project) => ['--project', project])
      time(projects.join(' and '), () => {
        const ok = run('vitest', ['run', ...names, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`])
        const { numPassedTests, numFailedTests } = readReport(file)
        add(numPassedTests, ok ? 0 : Math.max(numFailedTests, 1))
      })
    },

    /** Prints times and totals; false where something failed. */
    report() {
      console.log(`\n${times.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
      return total.failed === 0
    },
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 }
  }
}
