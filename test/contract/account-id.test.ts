import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAccountIds, resolveAccountId } from '../../src/contract/account-id.js'

function create(alias: string | null, number = '1') {
  return { firmCode: '00002', number, alias }
}

function getIds(aliases: (string | null)[]): string[] {
  return addAccountIds(aliases.map((alias) => create(alias))).map(({ id }) => id)
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

  it('is added to the account, whose fields stay the same', () => {
    expect(addAccountIds([create('a')])).toEqual([{ id: '00002.1.a', ...create('a') }])
  })

  it('is different for every account', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        expect(new Set(addAccountIds(list).map(({ id }) => id)).size).toBe(list.length)
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
          addAccountIds(some).map(({ id, ...account }) => `${id} ${JSON.stringify(account)}`)
        expect(describeAll(other).toSorted()).toEqual(describeAll(list).toSorted())
      }),
    )
  })

  it('is created quickly in a large list of repeats', () => {
    const list = Array.from({ length: 20_000 }, () => create('a'))
    expect(addAccountIds(list).at(-1)?.id).toBe('00002.1.a~20000')
  })
})

const ofFirm = (firmCode: string, number: string, alias: string | null) => ({ firmCode, number, alias })

describe('an account id', () => {
  const listed = addAccountIds([ofFirm('00002', '1', 'new'), ofFirm('00002', '2', 'a'), ofFirm('00002', '2', 'b')])

  it('means the account that has it', () => {
    expect(resolveAccountId(listed, '00002.2.b')).toBe(listed[2])
  })

  it.each(['00002.1.old', '00002.1.', '00002.1.new~2', '00002.1.old~3', '00002.1.with.dots', '00002.1. ~ . 2.'])(
    'whose alias is gone means the only account of that firm and number: %s',
    (id) => {
      expect(resolveAccountId(listed, id)).toBe(listed[0])
    },
  )

  it.each(['00002.2.old', '00002.3.a', '00005.1.new', '00002.11.new', '00002.1', '', '.', '..'])(
    'means nothing if no account or several fit: %j',
    (id) => {
      expect(resolveAccountId(listed, id)).toBeNull()
    },
  )

  it('never means another number, whatever the alias', () => {
    fc.assert(
      fc.property(accounts, fc.string(), (parts, alias) => {
        const found = resolveAccountId(addAccountIds(parts), `00002.1.${alias}`)
        expect(found === null || (found.firmCode === '00002' && found.number === '1')).toBe(true)
      }),
    )
  })
})
