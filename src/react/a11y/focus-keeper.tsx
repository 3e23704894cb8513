import { Component, type ReactNode, type RefObject } from 'react'
import { hasFocus } from './active-element.js'
import type { ScreenAnnouncer } from './screen-announcer.js'

interface FocusKeeperProps {
  /** The element that may have the focus or contain it. */
  element: RefObject<HTMLElement | null>
  announcer: ScreenAnnouncer
  children: ReactNode
}

/** Tells the announcer where the element is, and when it goes away with the focus. */
export class FocusKeeper extends Component<FocusKeeperProps> {
  override componentDidMount(): void {
    const { element, announcer } = this.props
    if (element.current) announcer.moveTo(element.current)
  }

  /** A class, because only its lifecycle runs while the elements to be removed are still on the page. */
  override componentWillUnmount(): void {
    const { element, announcer } = this.props
    if (element.current && hasFocus(element.current)) announcer.loseFocus()
  }

  override render(): ReactNode {
    return this.props.children
  }
}
