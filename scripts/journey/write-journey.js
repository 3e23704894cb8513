import { writeFileSync } from 'node:fs'
import { drawJourney } from './draw-journey.js'
import { exploreJourney } from './explore-journey.js'

/** The machine as it was built, because Node 20 reads no TypeScript. @param {string} name */
const load = (name) => import(new URL(`../../dist/flow/${name}.js`, import.meta.url).href)

const flow = { ...(await load('journey')), ...(await load('onboarding-state')) }
writeFileSync(new URL('../../docs/journey.md', import.meta.url), drawJourney(exploreJourney(flow)))
