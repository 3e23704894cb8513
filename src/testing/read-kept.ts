/* oxlint-disable unicorn/consistent-function-scoping -- the page gets one function alone */

/** What a page keeps under a name. */
export interface KeptItem {
  /** Such as `local storage`. */
  area: string
  name: string
  text: string
}

/** What a page keeps in the browser. Runs in the page, which gets this function alone. A place that the browser refuses to open holds nothing. */
export async function readKept(): Promise<KeptItem[]> {
  const attempt = async (read: () => Promise<KeptItem[]>): Promise<KeptItem[]> => {
    try {
      return await read()
    } catch {
      return []
    }
  }

  const write = async (value: unknown, above: readonly unknown[] = []): Promise<string> => {
    if (typeof value !== 'object' || value === null) return String(value)
    if (above.includes(value)) return ''
    if (value instanceof Blob) return value.text()
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
    const parts = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value).flat()
    return (await Promise.all(parts.map((part) => write(part, [...above, value])))).join('\n')
  }

  const readStorage = async (area: string, storage: Storage) =>
    Object.entries(storage).map(([name, text]) => ({ area, name, text }))

  const receive = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })

  const openDatabase = (name: string): Promise<IDBDatabase> => {
    const request = indexedDB.open(name)
    // It has been deleted in the meantime, and must not be created again.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort())
    return receive(request)
  }

  const readDatabase = async (name: string): Promise<KeptItem[]> => {
    const database = await openDatabase(name)
    const texts = [...database.objectStoreNames].map(async (storeName) => {
      const store = database.transaction(storeName).objectStore(storeName)
      const [keys, values] = await Promise.all([receive(store.getAllKeys()), receive(store.getAll())])
      return [storeName, await write([keys, values])].join('\n')
    })
    const text = (await Promise.all(texts)).join('\n')
    database.close()
    return [{ area: 'the database', name, text }]
  }

  const readDatabases = async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
    return (await Promise.all(names.map((name) => attempt(() => readDatabase(name))))).flat()
  }

  const readCache = async (name: string): Promise<KeptItem> => {
    const cache = await caches.open(name)
    const texts = (await cache.keys()).map(async (request) => {
      const response = await cache.match(request)
      return write([request.url, [...request.headers], [...(response?.headers ?? [])], await response?.text()])
    })
    return { area: 'the cache', name, text: (await Promise.all(texts)).join('\n') }
  }

  const readCaches = async () => Promise.all((await caches.keys()).map(readCache))

  const readers = [
    () => readStorage('local storage', localStorage),
    () => readStorage('session storage', sessionStorage),
    async () => [{ area: 'the history', name: '', text: await write(history.state) }],
    readDatabases,
    readCaches,
  ]
  return (await Promise.all(readers.map(attempt))).flat()
}
