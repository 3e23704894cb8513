/** True for what a `Host` header may be: a name or an address, and a port. Anything more would become a part of the path in a URL. */
export function isHost(text: string): boolean {
  return /^(\[[\da-f:.]+\]|[^\s/?#\\@:[\]]+)(:\d*)?$/i.test(text)
}
