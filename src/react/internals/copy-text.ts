/** A clipboard that takes longer counts as one that refuses. */
const timeoutMs = 2000

/** Copies a text. False if there is no clipboard, if it refuses, or if it takes too long. */
export function copyText(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs)
    void write(text)
      .then(() => resolve(true))
      .catch(() => resolve(false))
      .finally(() => clearTimeout(timer))
  })
}

/** Async, so that a clipboard that is missing or throws rejects too. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
