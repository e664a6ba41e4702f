import { aidsBlog } from './aids-blog'
import { blogSession } from './blog-session'
import type { Session } from './session'

/** The article that has everything a reading aid looks for. */
export const article = '/en/everything/'

/** The small blog of the reading aids. */
export function aidsSession(): Session {
  return blogSession(aidsBlog)
}
