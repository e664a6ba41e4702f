import { Component } from 'react'
import type { ReactNode } from 'react'

/** Draws a part of a page, or nothing where it cannot be drawn: the text beside it stays. Its key is the page's. */
export class MayFail extends Component<{ children: ReactNode }> {
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override state = { failed: false }
  override render() {
    return this.state.failed ? null : this.props.children
  }
}
