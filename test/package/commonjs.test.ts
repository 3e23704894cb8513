import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { host, modules, root, runTool } from './host.js'

const folder = join(host, 'commonjs')

beforeAll(() => {
  mkdirSync(folder)
  symlinkSync(join(root, 'node_modules/@types'), join(host, 'node_modules/@types'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }')
})

describe('a host of CommonJS', () => {
  it.each(modules)('requires $name without a warning', ({ name }) => {
    writeFileSync(join(folder, 'host.js'), `console.log(typeof Object.values(require('${name}'))[0])`)
    const { stdout, stderr } = spawnSync('node', ['host.js'], { cwd: folder, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/function|object/), stderr: '' })
  })

  it('sees the types of every entry point', () => {
    const imports = modules.map(({ name }, index) => `import * as entry${index} from '${name}'`)
    const uses = modules.map((_, index) => `entry${index}`)
    writeFileSync(join(folder, 'host.ts'), `${imports.join('\n')}\nexport = [${uses.join()}]\n`)
    const options = ['--module', 'nodenext', '--strict', '--noEmit', '--types', 'node,react']
    expect(() => runTool('tsc', [...options, 'host.ts'], folder)).not.toThrow()
  })
})
