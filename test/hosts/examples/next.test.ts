import { testJourney } from './journey.js'

testJourney('next')
