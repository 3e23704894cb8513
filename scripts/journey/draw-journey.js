import { stateGuide } from './state-guide.js'

/** @typedef {import('./explore-journey.js').Step} Step */

/** The document about the journey, as Markdown. @param {Step[]} steps */
export function drawJourney(steps) {
  return `# The journey

Where a user stands is one of ${Object.keys(stateGuide).length} named states, and each name is one screen. A state is not stored. It is computed
(\`getOnboardingState\` in \`src/journey/onboarding-state.ts\`) from the data of the two resources, the handoff under way and the date in Seoul. Events change
these (\`journeyReducer\` in \`src/journey/journey-reducer.ts\`). Both are pure functions, so the whole journey can be walked without a browser.
A test that reads as the journey (\`test/journey/journey-reducer.test.ts\`) does that, and so does the picture.

\`\`\`mermaid
${drawDiagram(steps)}
\`\`\`

The picture leaves out what is the same everywhere: events that do not change the screen (coming back too early, linking more while choosing),
a host session that ends (\`failed\`, with signing in as the next step), and another user or none (a new journey from the start). From \`checking\` the same
data leads to a waiting state if a handoff is under way, as it is after a reload.

From a screen, \`checking\` is drawn as that screen, busy, for up to four seconds, and only then as the skeleton: nothing flashes between two screens. After another user, or out of the
back/forward cache, it is the skeleton at once.

## States

${drawTable()}

## How the picture is made

\`npm run docs:journey\` builds the package and explores the journey breadth-first: from the start it sends every
sample event (\`scripts/journey/sample-events.js\`) that can happen there, until it finds nothing new. The command writes this file, so do not edit it. A test fails
if the file and the code differ.
`
}

/** @param {Step[]} steps */
function drawDiagram(steps) {
  const order = Object.keys(stateGuide)
  const sorted = steps.toSorted(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  )
  return [
    'stateDiagram-v2',
    '  direction LR',
    '  [*] --> signedOut: nobody signed in',
    '  [*] --> checking: somebody signed in',
    ...sorted.map(({ from, to, labels }) => `  ${from} --> ${to}: ${labels.join(', ')}`),
  ].join('\n')
}

function drawTable() {
  const rows = Object.entries(stateGuide).map(
    ([name, { screen, next }]) => `| \`${name}\` | \`src/react/${screen}\` | ${next} |`,
  )
  return ['| state | screen | next step |', '| --- | --- | --- |', ...rows].join('\n')
}
