import * as fc from 'fast-check'

/** Text as a wire carries it: any text, the forms of "no value", digits, spaces and names that exist on prototypes. */
export const wireText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', 'null', ' null ', '\uFEFF', '00002', ' 00002', '160657695589800099', '20190813', '00000000'),
  fc.constantFrom('member', 'nonMember', 'NONMEMBER', '__proto__', 'constructor', 'toString', '3007', '429'),
)

const wireScalar = fc.oneof(wireText, fc.jsonValue({ maxDepth: 1 }), fc.double(), fc.constant(undefined))

const row = fc.record({ comId: wireScalar, vtAccNo: wireScalar, vtAccAlias: wireScalar }, { requiredKeys: [] })

/** Any JSON, often with the field names of both wires. */
export const wireJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      result: wireScalar,
      commonTermsExpireDate: wireScalar,
      vtAccList: fc.oneof(fc.array(fc.oneof(row, wireScalar)), row, wireScalar),
      serviceTermsExpireDate: wireScalar,
      today: wireScalar,
      category: wireScalar,
      code: wireScalar,
      message: wireScalar,
      error: wireScalar,
      action: wireScalar,
      retryAfter: wireScalar,
      requestId: wireScalar,
      ['__proto__']: wireScalar,
    },
    { requiredKeys: [] },
  ),
)

/** The body of a response: JSON, JSON after a byte order mark, or anything else. */
export const wireBody = fc.oneof(
  wireJson.map((value) => JSON.stringify(value) ?? ''),
  wireJson.map((value) => `\uFEFF${JSON.stringify(value)}`),
  wireText,
)

/** The names on the prototypes that a careless parser would add to. */
export function listPrototypeNames(): PropertyKey[] {
  return [Object.prototype, Array.prototype, String.prototype].flatMap((prototype) => Reflect.ownKeys(prototype))
}
