import { Agent, request } from 'node:http'

const connections = 32

/**
 * Sends requests over kept connections and waits for all the responses.
 * @param {{ port: number, headers: Record<string, string> }} target @param {number} count @param {(index: number) => { path: string, user: number }} choose
 * @returns {Promise<{ seconds: number, latencies: number[] }>} How long all took, and each in milliseconds.
 */
export async function sendAll(target, count, choose) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  /** @type {number[]} */
  const latencies = []
  const started = performance.now()
  let next = 0
  const work = async () => {
    while (next < count) {
      const sent = performance.now()
      await send(target, agent, choose(next++))
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return { seconds: (performance.now() - started) / 1000, latencies }
}

/** @param {{ port: number, headers: Record<string, string> }} target @param {Agent} agent @param {{ path: string, user: number }} choice */
function send(target, agent, { path, user }) {
  const headers = {
    'Content-Type': 'application/json',
    'X-Ieum-Request': '1',
    'X-User': String(user),
    Cookie: `user=${user}`,
    ...target.headers,
  }
  return new Promise((resolve, reject) => {
    const req = request({ port: target.port, host: '127.0.0.1', method: 'POST', path, agent, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`Responded with ${res.statusCode}.`))
      res.resume()
      res.once('end', resolve)
    })
    req.once('error', reject)
    req.end('{}')
  })
}
