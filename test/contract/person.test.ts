import { expect, it } from 'vitest'
import { formatUpstreamRequest } from '../../src/contract/person.js'

it('a request to upstream holds the fields of the manual and nothing else', () => {
  const partner = { comId: 'F9999', srvId: '999', apiKey: 'canary' }
  const person = { ci: 'ci-of-hong', korName: '홍길동', phone: 'canary' }
  expect(formatUpstreamRequest(partner, person, 'fsfsfshi23')).toEqual({
    partner: { comId: 'F9999', srvId: '999' },
    commonHeader: { reqIdPlatform: '', reqIdConsumer: 'fsfsfshi23', ci: 'ci-of-hong' },
    body: { korName: '홍길동' },
  })
})

it('a request for somebody whose CI and name are not known has them empty', () => {
  const { commonHeader, body } = formatUpstreamRequest({ comId: 'F9999', srvId: '999' }, {}, 'fsfsfshi23')
  expect([commonHeader.ci, body.korName]).toEqual(['', ''])
})
