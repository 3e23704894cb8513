import { Component, type ReactNode, type RefObject } from 'react'

interface FocusKeeperProps {
  /** What may have the focus, or hold what has it. */
  element: RefObject<HTMLElement | null>
  /** Called just before what has the focus goes away. */
  onLeave: () => void
  children: ReactNode
}

/** A class because only its lifecycle runs while the elements that are about to go are still on the page. */
export class FocusKeeper extends Component<FocusKeeperProps> {
  override componentWillUnmount(): void {
    if (this.props.element.current?.contains(document.activeElement)) this.props.onLeave()
  }

  override render(): ReactNode {
    return this.props.children
  }
}
