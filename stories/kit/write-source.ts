import { isValidElement } from 'react'
import { findExpression } from './find-expression.js'

/** What a story shows, and how its file says it. */
interface StorySource {
  /** Name of the component. */
  component: string
  /** The component's own args. */
  args: Record<string, unknown>
  /** The story in its file, from the opening bracket. */
  written: string
}

/** What a host does in a callback. Stories spy on it. */
const callbacks: Record<string, string> = {
  onComplete: '(accounts) => submit(accounts)',
  onValueChange: '(value) => setValue(value)',
  onOpenChange: '(open) => setOpen(open)',
  onAccept: '(version) => save(version)',
}

/** The code of a story as a host would write it. */
export function writeSource({ component, args, written }: StorySource): string {
  const render = findExpression(written, 'render')
  if (render) return readRender(render)
  const { children, ...props } = args
  const list = Object.entries(props).flatMap(([name, value]) => writeProp(name, value, written) ?? [])
  const isLong = component.length + list.join(' ').length > 80
  const start = isLong ? `<${component}\n  ${list.join('\n  ')}\n` : [`<${component}`, ...list].join(' ')
  if (children === undefined) return `${start}${isLong ? '' : ' '}/>`
  return `${start}>\n  ${writeNode(children, findExpression(written, 'children'))}\n</${component}>`
}

function writeProp(name: string, value: unknown, written: string): string | null {
  if (value === undefined || value === false) return null
  if (value === true) return name
  if (typeof value === 'string') return `${name}="${value}"`
  const own = findExpression(written, name)
  if (typeof value === 'function')
    return `${name}={${own && !own.startsWith('fn(') ? own : (callbacks[name] ?? '() => {}')}}`
  return `${name}={${own ?? (isValidElement(value) ? writeNode(value, null) : JSON.stringify(value))}}`
}

function writeNode(node: unknown, own: string | null): string {
  if (own) return own
  if (!isValidElement<{ children?: unknown }>(node)) return String(node)
  const name = typeof node.type === 'string' ? node.type : 'YourPage'
  return `<${name}>${typeof node.props.children === 'string' ? node.props.children : '…'}</${name}>`
}

/** The JSX of a function that does nothing else, or the whole function. `HostForm` is a form that shows its data. */
function readRender(render: string): string {
  const [, body] = /^(?:\([^)]*\)|\w+) => (<[\s\S]*>|\([\s\S]*\))$/.exec(render) ?? []
  const code = (body ?? render).replace(/^\(\s*|\s*\)$/g, '').replaceAll('HostForm', 'form')
  const [indent = ''] = /^ *(?=<\/[\w.]+>$)/m.exec(code) ?? []
  return code.replaceAll(`\n${indent}`, '\n')
}
