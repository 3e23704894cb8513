import * as ieum from 'ieum'
import type { ReactNode } from 'react'
import '../start/token-table.css'
import './part-table.css'
import { partsOf } from '../kit/parts-of.js'
import { drawPart } from './draw-part.js'

const families = ['VirtualAccountPicker', 'Onboarding', 'ConsentNotice'] as const

/** The doc comment of the component, which Storybook adds to it. */
function describe(name: string): string {
  const { __docgenInfo } = Reflect.get(ieum, name) as { __docgenInfo?: { description?: string } }
  return (__docgenInfo?.description ?? '').replaceAll(/\{@link (?:Picker)?(\w+)\}|`/g, '$1')
}

/** Every exported part, read from the package itself. */
export function PartTable(): ReactNode {
  return families.map((family) => (
    <section key={family} className="token-table part-table sb-unstyled" aria-label={family}>
      <h2>{family}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Element and class</th>
            <th scope="col">Data attributes</th>
          </tr>
        </thead>
        <tbody>
          {Object.keys(partsOf(family)).map((name) => (
            <PartRow key={name} name={name} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

function PartRow({ name }: { name: string }): ReactNode {
  const { element, classes, data } = drawPart(name)
  return (
    <tr data-part={name}>
      <th scope="row">
        <code>{name}</code>
        <p>{describe(name)}</p>
      </th>
      <td>
        <code>{`<${element}>`}</code> <code>{`.${classes.split(' ').join('.')}`}</code>
      </td>
      <td>
        {data.map((attribute) => (
          <code key={attribute}>{attribute} </code>
        ))}
      </td>
    </tr>
  )
}
