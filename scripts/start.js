import { ensurePackages } from './ensure-packages.js'
import { build } from './build.js'

ensurePackages()
build()
await import(new URL('../demo/dist/server/main.js', import.meta.url).href)
