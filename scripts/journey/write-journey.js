import { writeFileSync } from 'node:fs'
import { drawJourney } from './draw-journey.js'
import { exploreJourney } from './explore-journey.js'

/** Loads the built module, because Node 20 cannot load TypeScript. @param {string} name */
const load = (name) => import(new URL(`../../dist/journey/${name}.js`, import.meta.url).href)

const modules = { ...(await load('journey-reducer')), ...(await load('onboarding-state')) }
writeFileSync(new URL('../../docs/journey.md', import.meta.url), drawJourney(exploreJourney(modules)))
