/** Milliseconds since 1970 of 2026-01-15, noon in Seoul. */
export const noon = Date.UTC(2026, 0, 15, 3)
export const second = 1000
export const day = 86_400_000

/** Random bytes for the tests only. */
export const secret = 'q8Vd3mZxT1rYw6KpLc9BhJfN2sGuEoA4'

/** Made-up people by number; CI and name are canaries. */
export function createPerson(number: number) {
  const digits = String(number).padStart(4, '0')
  return { subject: `user-${number}`, ci: `canary-ci-${digits}`.padEnd(88, '+'), korName: `카나리${digits}` }
}

/** The one account that a person has at the platform. */
export function createRow(number: number) {
  return { comId: '00002', vtAccNo: `16065769${String(number).padStart(4, '0')}000099`, vtAccAlias: '주식' }
}

/** The id of that account. */
export function accountId(number: number): string {
  const { comId, vtAccNo, vtAccAlias } = createRow(number)
  return [comId, vtAccNo, vtAccAlias].join('.')
}
