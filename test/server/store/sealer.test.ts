import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { createSealer, plainSealer } from '../../../src/server/store/sealer.js'

const sealer = createSealer(utf8ToBytes('Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo'), 1000)

describe('createSealer', () => {
  it('opens what it sealed', async () => {
    const sealed = await sealer.seal('key', '홍길동 🏦')
    expect(sealed).toMatch(/^[0-9a-f]+$/)
    expect(await sealer.open('key', sealed)).toBe('홍길동 🏦')
  })

  it('never seals the same text alike', async () => {
    expect(await sealer.seal('key', 'text')).not.toBe(await sealer.seal('key', 'text'))
  })

  it('does not open what was sealed for another key', async () => {
    await expect(sealer.open('other', await sealer.seal('key', 'text'))).rejects.toThrow()
  })

  it('does not open what was sealed with another secret', async () => {
    const other = createSealer(utf8ToBytes('t'.repeat(32)), 1000)
    await expect(other.open('key', await sealer.seal('key', 'text'))).rejects.toThrow()
  })

  it('does not open what is longer than the limit', async () => {
    await expect(sealer.open('key', await sealer.seal('key', 'x'.repeat(1000)))).rejects.toThrow('too long')
  })

  it.each(['', 'xyz', '00'.repeat(40)])('does not open %j', async (sealed) => {
    await expect(sealer.open('key', sealed)).rejects.toThrow()
  })
})

describe('plainSealer', () => {
  it('leaves a text as it is', async () => {
    expect(await plainSealer.open('key', await plainSealer.seal('key', 'text'))).toBe('text')
  })
})
