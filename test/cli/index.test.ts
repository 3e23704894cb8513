import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildCli, startCli } from './cli-process.js'

let file = ''

// Returned, so that there is no clean-up if the build fails.
beforeAll(async () => {
  file = await buildCli()
  return () => rm(dirname(file), { recursive: true })
})

test.each(['--help', '-h'])('ieum %s lists the commands', async (flag) => {
  const { code, output } = await startCli(file, [flag]).exited
  expect(code).toBe(0)
  expect(output).toMatch(/Commands:\n +sandbox .*\n +check /)
})

test.each([
  [[], 'Usage: ieum <command>'],
  [['fly'], 'There is no command "fly"'],
  [['constructor'], 'There is no command "constructor"'],
])('ieum %j is refused with exit code 2 and the usage', async (args, message) => {
  const { code, output } = await startCli(file, args).exited
  expect(code).toBe(2)
  expect(output).toContain(message)
  expect(output).toContain('Commands:')
  expect(output).not.toContain('    at ')
})
