/** True for a status that sends the browser elsewhere. 0 is a redirect in a browser, which hides where it leads. */
export function isRedirect(status: number): boolean {
  return [0, 301, 302, 303, 307, 308].includes(status)
}
