const files = import.meta.glob<string>('./examples/*', { query: '?raw', import: 'default', eager: true })

/** Parameters by which a story's docs show a host's whole module, and its stylesheet if it has one. */
export function showSource(name: string, story: object = {}) {
  const code = [files[`./examples/${name}.tsx`], files[`./examples/${name}.css`]].filter(Boolean).join('\n')
  return { docs: { source: { code, language: 'tsx' }, story } }
}
