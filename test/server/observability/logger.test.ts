import { describe, expect, it } from 'vitest'
import { guardLogger } from '../../../src/server/observability/logger.js'

const boom = () => {
  throw new Error('canary')
}

describe('guardLogger', () => {
  it('passes lines on with the logger’s own this', () => {
    const logger = {
      lines: [] as unknown[],
      info(fields: object, message: string) {
        this.lines.push(['info', fields, message])
      },
      warn(fields: object, message: string) {
        this.lines.push(['warn', fields, message])
      },
      error(fields: object, message: string) {
        this.lines.push(['error', fields, message])
      },
    }
    const guarded = guardLogger(logger)
    for (const level of ['info', 'warn', 'error'] as const) guarded[level]({ level }, 'line')
    expect(logger.lines).toEqual(['info', 'warn', 'error'].map((level) => [level, { level }, 'line']))
  })

  it('ignores a logger that throws or rejects', () => {
    const guarded = guardLogger({ info: boom, warn: async () => boom(), error: boom })
    for (const level of ['info', 'warn', 'error'] as const) expect(() => guarded[level]({}, 'line')).not.toThrow()
  })
})
