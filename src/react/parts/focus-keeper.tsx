import { Component, type ReactNode } from 'react'

interface FocusKeeperProps {
  /** Called just before what has the focus goes away. */
  onLeave: () => void
  children: (ref: (element: HTMLElement | null) => void) => ReactNode
}

/** A class because only its lifecycle runs while the elements that are about to go are still on the page. */
export class FocusKeeper extends Component<FocusKeeperProps> {
  private element: HTMLElement | null = null

  private readonly keep = (element: HTMLElement | null): void => {
    this.element = element
  }

  override componentWillUnmount(): void {
    if (this.element?.contains(document.activeElement)) this.props.onLeave()
  }

  override render(): ReactNode {
    return this.props.children(this.keep)
  }
}
