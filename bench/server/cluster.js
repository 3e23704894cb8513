// Several processes of `target.js` behind one port. It speaks like one of them.
import cluster from 'node:cluster'
import { once } from 'node:events'
import { findFreePort } from '../support/free-port.js'

const [choice = '', count] = process.argv.slice(2)

const port = await findFreePort()
cluster.setupPrimary({ exec: new URL('target.js', import.meta.url).pathname, args: [choice] })
const workers = Array.from({ length: Number(count) }, () => cluster.fork({ SHARED_PORT: port }))
await Promise.all(workers.map((worker) => once(worker, 'message')))
process.send?.({ port, headers: {} })
process.on('message', async () => {
  const used = await Promise.all(workers.map(readCpuMs))
  process.send?.({ cpuMs: used.reduce((sum, one) => sum + one, 0) })
})
process.on('disconnect', () => process.exit())

/** @param {import('node:cluster').Worker} worker @returns {Promise<number>} */
async function readCpuMs(worker) {
  worker.send('cpu')
  const [{ cpuMs }] = await once(worker, 'message')
  return cpuMs
}
