import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawPicture } from './draw-picture.js'
import { takePictures } from './take-pictures.js'

/** Writes docs/journey.svg, the moving picture of the README, from the demo in Chromium. */
const main = fileURLToPath(new URL('../../demo/dist/server/main.js', import.meta.url))
const demo = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0', SANDBOX_PORT: '0' } })
let log = ''
const urls = await new Promise((resolve) => {
  demo.stdout.on('data', (chunk) => {
    log += chunk
    const [, url] = /^demo +(http\S+)/m.exec(log) ?? []
    const [, sandboxUrl] = /^sandbox +(http\S+)/m.exec(log) ?? []
    if (url && sandboxUrl) resolve({ url, sandboxUrl })
  })
})
try {
  const picture = drawPicture(await takePictures(urls), 3)
  writeFileSync(new URL('../../docs/journey.svg', import.meta.url), picture)
  console.log(`docs/journey.svg: ${Math.round(picture.length / 1000)} kB`)
} finally {
  demo.kill()
}
