import { createContext } from 'react'

/** Whether all of the page is to be drawn: on the way from page to page its beginning comes first, and is painted before the rest. */
export const WholePage = createContext(true)
