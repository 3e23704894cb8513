/** Proves that the kit's client, not a plain form or link, sent a request of the backend contract; its value is `1`. */
export const requestHeader = 'X-Ieum-Request'
/** The subject the client believes is signed in; a differing one is refused. */
export const subjectHeader = 'X-Ieum-Subject'

/** True for a subject that may travel in {@link subjectHeader}: visible ASCII. */
export function isSubject(value: string): boolean {
  return /^[\x21-\x7e]{1,256}$/.test(value)
}
