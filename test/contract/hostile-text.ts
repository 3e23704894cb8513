import * as fc from 'fast-check'
import type { WireResponse } from '../../src/contract/response.js'
import { wireBody } from './wire-json.js'

const depth = 10_000

function nest(open: string, close: string, inner = '1'): string {
  return open.repeat(depth) + inner + close.repeat(depth)
}

/** Texts that break careless parsers: too deep, too long, and aimed at prototypes. */
export const hostileTexts = [
  nest('[', ']'),
  nest('{"a":', '}'),
  nest('{"__proto__":', '}'),
  nest('{"vtAccList":[', ']}'),
  `{"code":${nest('[', ']')},"message":${nest('{"a":', '}')}}`,
  `{"result":${nest('[', ']')}}`,
  '['.repeat(depth),
  `{"result":"${'m'.repeat(1_000_000)}"}`,
  `{"code":"${'9'.repeat(1_000_000)}"}`,
  `{"code":${'9'.repeat(1000)}}`,
  `{"message":"${' '.repeat(1_000_000)}"}`,
  ' '.repeat(1_000_000),
  `{"vtAccList":[{"comId":"${'0'.repeat(100_000)}","vtAccNo":"${'1'.repeat(100_000)}"}]}`,
  '{"__proto__":{"result":"member","polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '{"result":"member","__proto__":{"code":3007},"toString":null,"hasOwnProperty":1}',
  '{"vtAccList":[{"vtAccNo":"1","__proto__":{"vtAccAlias":"polluted"}},{"__proto__":{"vtAccNo":"1"}}]}',
]

/** The text of a body: well-formed, random bytes, or hostile. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: wireBody },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
)

/** The value of a header: a time, a count, or junk. */
export const headerValue = fc.oneof(
  fc.stringMatching(/^[\x21-\x7e]{0,40}$/),
  fc.constantFrom('0', '7', '-1', '1e9', '999999999999', 'NaN', '0x10', '1, 2'),
  fc.constantFrom('Thu, 01 Jan 1900 00:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT'),
)

/** A response with any status and headers. */
export const anyResponse: fc.Arbitrary<WireResponse> = fc.record({
  status: fc.oneof(fc.constantFrom(0, 200, 302, 401, 429, 500, 502), fc.integer({ min: 100, max: 999 })),
  headers: fc
    .dictionary(
      fc.constantFrom('Retry-After', 'Date', 'X-RateLimit-Remaining-Day', 'X-RateLimit-Limit-Day', 'Content-Type'),
      headerValue,
    )
    .map((values) => new Headers(values)),
  text: anyText,
})
