/** The middle of the values, or the mean of the two in the middle. @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((one, two) => one - two)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2
}

/**
 * Runs each kind once per round, in turn, so that whatever slows the machine slows all of them. The first rounds warm up and
 * do not count.
 * @template {string} Kind @template Sample
 * @param {{ kinds: readonly Kind[], rounds: number, warmUps?: number }} plan @param {(kind: Kind) => Promise<Sample>} run
 * @returns {Promise<Record<Kind, Sample[]>>}
 */
export async function interleave({ kinds, rounds, warmUps = 0 }, run) {
  const samples = /** @type {Record<Kind, Sample[]>} */ ({})
  for (const kind of kinds) samples[kind] = []
  for (let round = -warmUps; round < rounds; round++) {
    for (const kind of kinds) {
      const sample = await run(kind)
      if (round >= 0) samples[kind].push(sample)
    }
  }
  return samples
}
