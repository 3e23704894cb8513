import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAccountIds } from '../../src/contract/account-id.js'

function create(alias: string | null, number = '1') {
  return { firmCode: '00002', number, alias }
}

function getIds(aliases: (string | null)[]): string[] {
  return createAccountIds(aliases.map((alias) => create(alias))).map(({ id }) => id)
}

/** Few aliases, alike on purpose: repeats, and aliases that look like the id of a repeat. */
const accounts = fc.array(
  fc.record({
    firmCode: fc.constantFrom('', '00002', '00005'),
    number: fc.constantFrom('1', '2'),
    alias: fc.constantFrom(null, 'a', 'a~2', 'a~3', 'a~2~2', '~2', '~3'),
  }),
)

describe('the id of an account', () => {
  it.each([
    { aliases: ['a', null], ids: ['00002.1.a', '00002.1.'] },
    { aliases: ['a', 'a', 'a'], ids: ['00002.1.a', '00002.1.a~2', '00002.1.a~3'] },
    { aliases: [null, null], ids: ['00002.1.', '00002.1.~2'] },
    { aliases: ['a', 'a', 'a~2'], ids: ['00002.1.a', '00002.1.a~3', '00002.1.a~2'] },
    { aliases: ['a~2', 'a~2', 'a', 'a'], ids: ['00002.1.a~2', '00002.1.a~2~2', '00002.1.a', '00002.1.a~3'] },
    { aliases: ['a', 'b', 'a', 'b'], ids: ['00002.1.a', '00002.1.b', '00002.1.a~2', '00002.1.b~2'] },
  ])('of $aliases is $ids', ({ aliases, ids }) => {
    expect(getIds(aliases)).toEqual(ids)
  })

  it('leaves the account as it is', () => {
    expect(createAccountIds([create('a')])).toEqual([{ id: '00002.1.a', ...create('a') }])
  })

  it('belongs to one account only', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        expect(new Set(createAccountIds(list).map(({ id }) => id)).size).toBe(list.length)
      }),
    )
  })

  it('does not depend on the order of the accounts', () => {
    const shuffled = accounts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const describeAll = (some: typeof list) =>
          createAccountIds(some).map(({ id, ...account }) => `${id} ${JSON.stringify(account)}`)
        expect(describeAll(other).toSorted()).toEqual(describeAll(list).toSorted())
      }),
    )
  })

  it('of a large list of repeats is found without trying every number again', () => {
    const list = Array.from({ length: 20_000 }, () => create('a'))
    expect(createAccountIds(list).at(-1)?.id).toBe('00002.1.a~20000')
  })
})
