/** Shows that the kit's client sent a request, and not a form or a link of another site. Its value is `1`. */
export const requestHeader = 'X-Ieum-Request'
/** The subject for whom the page was rendered. The backend refuses a request if another subject is signed in. */
export const subjectHeader = 'X-Ieum-Subject'
/** The id under which the backend logged the request; on every response. */
export const requestIdHeader = 'X-Ieum-Request-Id'

/** True for a subject that {@link subjectHeader} can carry: 1 to 256 characters of visible ASCII. */
export function isSubject(value: string): boolean {
  return /^[\x21-\x7e]{1,256}$/.test(value)
}
/** Shows that the devtools sent a request to the bridge, and not a form or a link of another site. Its value is `1`. */
export const devtoolsHeader = 'X-Ieum-Devtools'
