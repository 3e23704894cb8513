import * as Plot from '@observablehq/plot'
// @ts-expect-error It has no types.
import { JSDOM } from 'jsdom'

const { document } = new JSDOM('').window
const style = { background: 'white', color: '#222', fontFamily: 'system-ui, sans-serif', fontSize: '12px' }

/**
 * One bar per name, the kit's own in another colour.
 * @param {{ name: string, value: number, isOwn: boolean }[]} bars @param {{ label: string, type?: 'log' | 'linear' }} axis
 */
export function drawBars(bars, { label, type = 'linear' }) {
  const start = type === 'log' ? Math.min(...bars.map(({ value }) => value)) / 2 : 0
  return toSvg({
    marginLeft: 290,
    marginBottom: 45,
    marginRight: 60,
    width: 800,
    x: { label, labelOffset: 40, grid: true, type, domain: [start, Math.max(...bars.map(({ value }) => value))] },
    y: { label: null, domain: bars.map(({ name }) => name) },
    marks: [
      Plot.barX(bars, { x1: start, x2: 'value', y: 'name', fill: ({ isOwn }) => (isOwn ? '#0b5cd5' : '#a9b4c2') }),
      Plot.text(bars, { x: 'value', y: 'name', text: ({ value }) => format(value), dx: 4, textAnchor: 'start' }),
    ],
  })
}

/**
 * A line per kind, both axes logarithmic: a slope of one is growth in proportion.
 * @param {{ kind: string, n: number, value: number }[]} points @param {{ x: string, y: string }} labels
 */
export function drawGrowth(points, labels) {
  return toSvg({
    width: 640,
    marginLeft: 60,
    marginRight: 140,
    x: { label: labels.x, type: 'log', grid: true },
    y: { label: labels.y, type: 'log', grid: true },
    color: { scheme: 'observable10' },
    marks: [
      Plot.line(points, { x: 'n', y: 'value', stroke: 'kind', marker: 'dot' }),
      Plot.text(
        points,
        Plot.selectLast({ x: 'n', y: 'value', z: 'kind', text: 'kind', fill: 'kind', dx: 8, textAnchor: 'start' }),
      ),
    ],
  })
}

/** @param {Plot.PlotOptions} options */
function toSvg(options) {
  const svg = Plot.plot({ ...options, style, className: 'plot', document })
  // A file of its own needs the namespace, which a page does not.
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return svg.outerHTML
}

/** @param {number} value */
const format = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2))
