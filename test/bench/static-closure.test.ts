import { expect, it } from 'vitest'
import { staticClosure } from '../../bench/size/static-closure.js'

it('counts what the entry imports at once, and not what only a later chunk imports', () => {
  const chunks = [
    { fileName: 'entry.js', imports: ['shared.js', 'react'] },
    { fileName: 'shared.js', imports: ['deep.js'] },
    { fileName: 'deep.js', imports: ['entry.js'] },
    { fileName: 'later.js', imports: ['shared.js', 'later-shared.js'] },
    { fileName: 'later-shared.js', imports: [] },
  ]
  expect([...staticClosure(chunks, 'entry.js')]).toEqual(['entry.js', 'shared.js', 'deep.js'])
})
