import { existsSync } from 'node:fs'

/** The source folder that a call means: the one that it names, else content/, else the folder that it was called in if that is a blog. */
export function sourceFolder(named: string | boolean | undefined): string {
  if (named !== undefined) return String(named)
  return !existsSync('content') && ['_config.yml', '_posts'].some((each) => existsSync(each))
    ? '.'
    : 'content'
}
