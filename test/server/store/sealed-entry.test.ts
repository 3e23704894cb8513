import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSealedKeyRing } from '../../../src/server/store/key-ring.js'
import { openEntry, sealEntry, type EntryKind } from '../../../src/server/store/sealed-entry.js'

const keyRing = createSealedKeyRing([utf8ToBytes('4f8Vt0mXq1Zr7pWc2LkYs9Hb6NdGj3Qe')], 10_000)
const [key] = keyRing('person', 'one')
const now = Date.UTC(2026, 0, 15)
const minute = 60_000

const open = (sealed: string, changes: Partial<Parameters<typeof openEntry>[2]> = {}) =>
  openEntry(key, sealed, { kind: 'result', now, ...changes })

describe('a sealed entry', () => {
  it('opens with its body and its age', async () => {
    const sealed = await sealEntry(key, 'result', { a: 1 }, now - minute)
    expect(await open(sealed)).toEqual({ body: { a: 1 }, ageMs: minute })
  })

  it('keeps any JSON value as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const sealed = await sealEntry(key, 'result', body, now)
        expect(JSON.stringify((await open(sealed))?.body)).toBe(JSON.stringify(body))
      }),
    )
  })

  it.each<EntryKind>(['outcome', 'quota'])('counts as absent if it was sealed as %s', async (kind) => {
    expect(await open(await sealEntry(key, kind, 1, now))).toBeNull()
  })

  it('counts as absent under another key', async () => {
    const sealed = await sealEntry(keyRing('person', 'two')[0], 'result', 1, now)
    expect(await open(sealed)).toBeNull()
  })

  it('counts as absent at the end of its lifetime', async () => {
    const sealed = await sealEntry(key, 'result', 1, now - minute)
    expect(await open(sealed, { maxAgeMs: minute + 1 })).not.toBeNull()
    expect(await open(sealed, { maxAgeMs: minute })).toBeNull()
  })

  it('counts as absent if it is from further ahead than clocks differ', async () => {
    expect(await open(await sealEntry(key, 'result', 1, now + minute))).toMatchObject({ ageMs: 0 })
    expect(await open(await sealEntry(key, 'result', 1, now + minute + 1))).toBeNull()
  })

  it('counts as absent if it is longer than any of ours', async () => {
    expect(await open(await sealEntry(key, 'result', 'x'.repeat(5000), now))).toBeNull()
  })

  it.each([
    ['no JSON', 'x'],
    ['JSON of another shape', '[]'],
    ['without a time', '{"for":"result","body":1}'],
    ['with a time that is no number', '{"for":"result","at":"0","body":1}'],
  ])('counts as absent if its text is %s', async (_, text) => {
    expect(await open(await key.seal(text))).toBeNull()
  })
})
