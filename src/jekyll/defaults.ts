import { deepMerge } from '../text/front-matter/merge'
import { pathPattern } from './glob'

/** One entry of the config's `defaults`: the values for files under `path` of the kind `type`. */
export interface DefaultScope {
  path: string
  /** `posts`, `pages` or a collection's label; absent for every kind. */
  type?: string
  values: Record<string, unknown>
}

/** Which file front matter defaults are asked for: its path as Jekyll knows it and, with a `collections_dir`, in full. */
export interface DefaultsFor {
  paths: readonly string[]
  type: string
}

function matchesPath(scope: string, path: string): boolean {
  if (!scope.includes('*')) return path.startsWith(scope.replace(/^\.\//, ''))
  const pattern = pathPattern(scope)
  const parts = path.split('/')
  return parts.some((_, at) => pattern.test(parts.slice(0, at + 1).join('/')))
}

const sameType = (scope: string | undefined, type: string) =>
  scope === undefined ||
  scope === '' ||
  scope === type ||
  (`${scope}s` === type && (scope === 'post' || scope === 'page'))

function outranks(scope: DefaultScope, last: DefaultScope | undefined): boolean {
  if (!last) return true
  if (scope.path.length !== last.path.length) return scope.path.length > last.path.length
  return scope.type !== undefined || last.type === undefined
}

/** What the config's `defaults` say about a file: longer paths win, then scopes with a type, then later ones. */
export function defaultsFor(scopes: readonly DefaultScope[], file: DefaultsFor): Record<string, unknown> {
  let values: Record<string, unknown> = {}
  let last: DefaultScope | undefined
  for (const scope of scopes) {
    if (!sameType(scope.type, file.type) || !file.paths.some((path) => matchesPath(scope.path, path)))
      continue
    const wins = outranks(scope, last)
    values = wins ? deepMerge(values, scope.values) : deepMerge(scope.values, values)
    if (wins) last = scope
  }
  return values
}
