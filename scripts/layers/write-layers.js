import { readFileSync, writeFileSync } from 'node:fs'
import { insertLayers } from './draw-layers.js'

const path = new URL('../../ARCHITECTURE.md', import.meta.url)
writeFileSync(path, insertLayers(readFileSync(path, 'utf8')))
