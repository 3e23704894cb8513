import { stateGuide } from './state-guide.js'

/** @typedef {import('./explore-journey.js').Step} Step */

/** The document about the journey, as Markdown. @param {Step[]} steps */
export function drawJourney(steps) {
  return `# The journey

Where a user stands is one of ${Object.keys(stateGuide).length} named states, and each name is one screen. A state is not stored: it is read off what is known,
which is the answers to the two questions, the trip to the portal under way and today's date in Seoul
([\`getOnboardingState\`](../src/flow/onboarding-state.ts)). Events change what is known ([\`transition\`](../src/flow/journey.ts)). Both
are pure functions, so the whole journey can be walked without a browser: [the test that reads as the journey](../test/flow/journey.test.ts) does,
and so does the picture.

\`\`\`mermaid
${drawDiagram(steps)}
\`\`\`

Not drawn, because they hold everywhere: an event that leaves the screen as it is (coming back too early, linking more while choosing),
a host session that ends (\`failed\`, with signing in as the way on), and another user or none (a new journey from the start). From \`checking\` the same
answer leads to a waiting state where a trip is under way, as it is after a reload.

## States

${drawTable()}

## How the picture is made

\`npm run docs:journey\` builds the package and explores the machine breadth-first: from the start it sends every
[sample event](../scripts/journey/sample-events.js) that can happen there, until nothing new is found. This file is what comes out, so do not edit it; a test fails
where it is not what the source says.
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
    ([name, { screen, next }]) => `| \`${name}\` | [${screen}](../src/react/${screen}) | ${next} |`,
  )
  return ['| state | screen | next step |', '| --- | --- | --- |', ...rows].join('\n')
}
