import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { parseArguments } from '../../service/src/parse-arguments.js'
import { parseCheckArgs } from '../../src/cli/parse-check-args.js'
import { parseSandboxArgs } from '../../src/cli/parse-sandbox-args.js'
import { compile } from './code-blocks/compile.js'
import { isCode, readCompiledElsewhere, toFiles, withoutName } from './code-blocks/files.js'
import { listPages, readBlocks, type Block } from './code-blocks/read-blocks.js'

const blocks = listPages().flatMap((page) => readBlocks(page))
const elsewhere = readCompiledElsewhere()
const where = ({ page, line }: Block) => `${page}:${line}`
/** A block that cannot be compiled, to see that one is found. */
const broken = { page: 'faulty.md', line: 7, language: 'ts', info: '', code: "\nconst count: number = 'many'" }

const of = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))

describe('the code blocks of the documents', () => {
  it('are compiled, unless a test elsewhere does', () => {
    const code = blocks.filter((block) => isCode(block) && !elsewhere.has(withoutName(block)))
    expect(code.length).toBeGreaterThan(80)
    const files = listPages().flatMap((path) =>
      toFiles(
        path,
        code.filter(({ page }) => page === path),
      ),
    )
    expect(compile([...files, ...toFiles('faulty.md', [broken])])).toEqual([
      expect.stringMatching(/^faulty\.md:8: TS2322/),
    ])
  })

  it('in JSON can be parsed', () => {
    const faulty = of('json').filter(({ code }) => fails(() => JSON.parse(code)))
    expect(faulty.map(where)).toEqual([])
  })

  it('in YAML can be parsed', () => {
    expect(
      of('yaml', 'yml')
        .filter(({ code }) => fails(() => parseYaml(code)))
        .map(where),
    ).toEqual([])
  })

  it('call commands with arguments that exist', () => {
    const calls = of('sh', 'bash').flatMap((block) => listCalls(block.code).map((call) => ({ block, call })))
    expect(calls.length).toBeGreaterThan(4)
    expect(calls.filter(({ call }) => fails(() => parse(call))).map(({ block, call }) => [where(block), call])).toEqual(
      [],
    )
  })
})

function fails(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}

/** The calls of the kit's commands in lines of a shell, each as its words. */
function listCalls(code: string): string[][] {
  const lines = code.replaceAll(/\\\n\s*/g, ' ').split('\n')
  return lines.flatMap((line) => {
    const [, call] = /\bnpx (ieum(?:-service)? .*?)(?:\s+(?:#|&|\||>|<).*)?$/.exec(line.trim()) ?? []
    return call ? [(call.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'))] : []
  })
}

const commands: Record<string, (args: string[]) => unknown> = {
  'ieum sandbox': parseSandboxArgs,
  'ieum check': parseCheckArgs,
}

function parse([program, ...args]: string[]): unknown {
  if (program === 'ieum-service') return parseArguments(args)
  const command = commands[`${program} ${args[0]}`]
  if (!command) throw new Error(`There is no command ${args[0]}.`)
  return command(args.slice(1))
}
