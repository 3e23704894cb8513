import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePeople, personas } from '../../../src/sandbox/index.js'
import { callControl, createTestSandbox, noon } from '../call-sandbox.js'

const schema = JSON.parse(readFileSync('src/sandbox/personas/people.schema.json', 'utf8')) as object
const isDescribed = new Ajv2020({ strict: false }).compile(schema)
const kim = { id: 'kim', name: '김지어', ci: 'made-up-ci-of-kim' }
const account = { comId: '00002', vtAccNo: '160657695589800099' }

const withOne = (person: object) => JSON.stringify({ people: [{ ...kim, ...person }] })
const withSecond = (second: object) => JSON.stringify({ people: [kim, { ...kim, ...second }] })

describe('a seed file', () => {
  it('adds people, with dates counted from the start', () => {
    const people = parsePeople(
      JSON.stringify({
        people: [{ ...kim, accounts: [account], commonTermsExpireDate: 9, serviceTermsExpireDate: '20270101' }],
      }),
    )
    const sandbox = createTestSandbox({ people })
    expect(sandbox.personas.map(({ id }) => id)).toEqual(expect.arrayContaining(['hong', 'kim']))
    expect(sandbox.personas.at(-1)).toEqual({
      ...kim,
      shownName: 'kim',
      description: '',
      member: true,
      accounts: [account],
      issued: [],
      commonTermsExpireDate: '20261201',
      serviceTermsExpireDate: '20270101',
      error: null,
    })
    expect(noon).toBe(Date.parse('2026-11-22T03:00:00Z'))
  })

  it('replaces the persona of the same id, and is there again after a reset', async () => {
    const sandbox = createTestSandbox({ people: [{ ...kim, id: 'hong', member: false }] })
    const find = () => sandbox.personas.filter(({ id }) => id === 'hong')
    expect(find()).toMatchObject([{ name: '김지어', member: false }])
    await callControl(sandbox, 'PATCH', '/personas/hong', { member: true })
    await callControl(sandbox, 'POST', '/reset')
    expect(find()).toMatchObject([{ name: '김지어', member: false }])
  })

  it('loads a seeded person through the gateway', async () => {
    const sandbox = createTestSandbox({ people: [{ ...kim, accounts: [account] }] })
    const body = JSON.stringify({
      partner: { comId: 'F9999', srvId: '999' },
      commonHeader: { reqIdPlatform: '', reqIdConsumer: '1', ci: kim.ci },
      body: { korName: kim.name },
    })
    const headers = { apikey: 'test-key', 'content-type': 'application/json' }
    const url = 'http://gateway.test/v1/common/member/consent/search'
    const response = await sandbox.handle(new Request(url, { method: 'POST', headers, body }))
    expect(await (response as Response).json()).toEqual({ vtAccList: [account] })
  })

  it.each([
    { people: [] },
    { people: [kim] },
    { people: [{ ...kim, error: 2003, member: false, accounts: [{}], shownName: 'x', description: '' }] },
    { people: [{ ...kim, error: null, commonTermsExpireDate: null, serviceTermsExpireDate: 'junk' }] },
    { people: [{ ...kim, commonTermsExpireDate: -3 }] },
    { $schema: './people.schema.json', people: [kim] },
  ])('is taken by the parser and by the published schema: %j', (file) => {
    expect(parsePeople(JSON.stringify(file))).toEqual(file.people)
    expect([isDescribed(file), isDescribed.errors]).toEqual([true, null])
  })

  it.each([
    [[kim], 'A seed file is {"people":[...]}'],
    [{ people: {} }, 'A seed file is {"people":[...]}'],
    [{ people: [kim, 'kim'] }, 'people[1]: A person is a JSON object.'],
    [{ people: [{ ...kim, id: 'kim jong' }] }, 'people[0]: "id" must be 1 to 32 letters'],
    [{ people: [{ ...kim, name: '' }] }, 'people[0]: "name" must be 1 to 12 characters'],
    [{ people: [{ ...kim, name: '열두글자를넘기는이름은안돼요' }] }, 'people[0]: "name" must be'],
    ...[' 김지어', '김지어 ', ' ', 'null'].map((name): [object, string] => [
      { people: [{ ...kim, name }] },
      'people[0]: "name" must be 1 to 12 characters without blanks around them, and not "null"',
    ]),
    [{ people: [{ ...kim, ci: 'null' }] }, 'people[0]: "ci" must be 1 to 88 visible ASCII characters, and not "null"'],
    [{ people: [{ ...kim, member: true, error: 3007 }] }, 'people[0]: "member" must be false with "error" 3007'],
    [{ people: [{ ...kim, ci: '한글' }] }, 'people[0]: "ci" must be'],
    [{ people: [{ id: 'kim', name: '김지어' }] }, 'people[0]: "ci" is required'],
    [{ people: [{ ...kim, accounts: [1] }] }, 'people[0]: "accounts" must be'],
    [{ people: [{ ...kim, serviceTermsExpireDate: 1.5 }] }, 'people[0]: "serviceTermsExpireDate" must be'],
    [{ people: [{ ...kim, error: 3006 }] }, 'people[0]: "error" must be one of 2003, 3007, null'],
    [{ people: [{ ...kim, surname: '김' }] }, 'people[0]: There is no field "surname"'],
  ])('is refused by the parser, with the place, and by the published schema: %j', (file, message) => {
    expect(() => parsePeople(JSON.stringify(file))).toThrow(message)
    expect(isDescribed(file)).toBe(false)
  })

  it('is refused if somebody has the CI of a persona, who would be found instead', () => {
    const { id, ci } = personas[2]!
    expect(() => parsePeople(withOne({ ci }))).toThrow(
      `people[0]: "ci" is that of the persona ${id}. Give another one.`,
    )
    expect(parsePeople(withOne({ id, ci }))).toHaveLength(1)
  })

  it('makes no member of a person whom upstream does not know', () => {
    const people = parsePeople(JSON.stringify({ people: [{ ...kim, error: 3007 }] }))
    expect(createTestSandbox({ people }).personas.at(-1)).toMatchObject({ member: false, error: 3007 })
  })

  it('is refused if two people share an id or a CI, which would be one person', () => {
    expect(() => parsePeople(withSecond({ id: 'lee' }))).toThrow('people[1]: "ci" is that of another person')
    expect(() => parsePeople(withSecond({ ci: 'other' }))).toThrow('people[1]: "id" is that of another person')
    expect(() => parsePeople('{')).toThrow('A seed file is')
  })
})
