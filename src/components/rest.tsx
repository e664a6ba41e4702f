import { use } from 'react'
import type { ReactNode } from 'react'
import { WholePage } from './whole-page'

/** What stands below the first screenful of a long text. */
export function Rest({ children }: { children: ReactNode }) {
  return use(WholePage) ? children : null
}
