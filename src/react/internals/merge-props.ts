export type Attributes = Record<string, unknown>

/** Merges the attributes of a part with those of a host. Classes add up, the handler of the host runs first, otherwise the host wins. */
export function mergeProps(own: Attributes, host: object): Attributes {
  const merged: Attributes = { ...own }
  for (const [name, value] of Object.entries(host)) {
    if (value !== undefined) merged[name] = mergeProp(name, own[name], value)
  }
  return merged
}

function mergeProp(name: string, own: unknown, host: unknown): unknown {
  if (name === 'className') return [own, host].filter(Boolean).join(' ')
  if (isHandler(own) && isHandler(host) && /^on[A-Z]/.test(name)) return chain(host, own)
  return host
}

type Handler = (event?: { defaultPrevented?: boolean }) => unknown

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function'
}

/** If the host prevents the default, the handler of the part does not run. */
function chain(host: Handler, own: Handler): Handler {
  return (event) => {
    host(event)
    if (!event?.defaultPrevented) own(event)
  }
}
