import { Agent, request } from 'node:http'

const connections = 32

/**
 * Sends requests over kept connections and waits for all the answers.
 * @param {number} port @param {number} count @param {(index: number) => { path: string, user: number }} choose
 * @returns {Promise<number>} Seconds.
 */
export async function sendAll(port, count, choose) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const started = performance.now()
  let next = 0
  const work = async () => {
    while (next < count) await send(port, agent, choose(next++))
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return (performance.now() - started) / 1000
}

/** @param {number} port @param {Agent} agent @param {{ path: string, user: number }} choice */
function send(port, agent, { path, user }) {
  const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-User': String(user) }
  return new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', method: 'POST', path, agent, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`Answered ${res.statusCode}.`))
      res.resume()
      res.once('end', resolve)
    })
    req.once('error', reject)
    req.end('{}')
  })
}
