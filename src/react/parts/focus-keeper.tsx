import { Component, createRef, type ReactNode, type RefObject } from 'react'

interface FocusKeeperProps {
  /** Called just before what has the focus goes away. */
  onLeave: () => void
  children: (ref: RefObject<HTMLElement | null>) => ReactNode
}

/** A class because only its lifecycle runs while the elements that are about to go are still on the page. */
export class FocusKeeper extends Component<FocusKeeperProps> {
  private readonly root = createRef<HTMLElement>()

  override componentWillUnmount(): void {
    if (this.root.current?.contains(document.activeElement)) this.props.onLeave()
  }

  override render(): ReactNode {
    return this.props.children(this.root)
  }
}
