import {
  cloneElement,
  createElement,
  isValidElement,
  useMemo,
  version,
  type ComponentPropsWithoutRef,
  type HTMLAttributes,
  type JSX,
  type ReactElement,
  type Ref,
  type RefAttributes,
} from 'react'
import { mergeProps, type Attributes } from './merge-props.js'
import { mergeRefs } from './merge-refs.js'

/** State of a part. Each value that is true or a text becomes a `data-` attribute for styling. */
export type PartState = Record<string, string | boolean | undefined>

/** What a `render` function gets, to be spread on the element that it draws. */
export type RenderProps = HTMLAttributes<HTMLElement> & RefAttributes<never>

/** Props of every part, beside the attributes and the ref of its element. */
export interface PartProps<State = object> {
  /** A class beside that of the part. */
  className?: string | undefined
  /**
   * An element, or a function that returns one, instead of that of the part. It gets the attributes, class, content and
   * ref of the part. Attributes that the element already has win, and its handlers run first.
   */
  render?: ReactElement | ((props: RenderProps, state: State) => ReactElement) | undefined
}

/** The attributes of the element of a part. */
export type NativeProps<Tag extends keyof JSX.IntrinsicElements> = Omit<ComponentPropsWithoutRef<Tag>, 'className'>

/** Draws a part: a plain element with a class for styling, or what the host renders instead. */
export function useRenderElement<Element>(
  tag: string,
  slot: string,
  { render, ...attributes }: PartProps<never>,
  ref: Ref<Element>,
  state: PartState = {},
): ReactElement {
  const props = mergeProps({ className: slot, ...getStateAttributes(state) }, attributes)
  const element = isValidElement<Attributes>(render) ? render : null
  const elementRef = element && readRef(element)
  const mergedRef = useMemo(
    () => (elementRef && ref ? mergeRefs([ref, elementRef]) : (elementRef ?? ref)),
    [ref, elementRef],
  )
  if (element) return cloneElement(element, { ...mergeProps(props, element.props), ref: mergedRef } as Attributes)
  if (isDraw(render)) return render({ ...props, ref }, state)
  return createElement(tag, { ...props, ref })
}

function getStateAttributes(state: PartState): Attributes {
  const attributes: Attributes = {}
  for (const [name, value] of Object.entries(state)) {
    if (value !== undefined && value !== false) attributes[`data-${name}`] = value
  }
  return attributes
}

/** React 19 made `ref` a prop. Each version warns if it is read as in the other one. */
function readRef(element: ReactElement<Attributes>): Ref<unknown> | undefined {
  return Reflect.get(version.startsWith('18.') ? element : element.props, 'ref')
}

function isDraw(render: unknown): render is (props: object, state: PartState) => ReactElement {
  return typeof render === 'function'
}
