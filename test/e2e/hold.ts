/** A promise that resolves when the test says so. */
export function hold(): { held: Promise<void>; release: () => void } {
  let release: () => void
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  return { held, release: () => release() }
}
