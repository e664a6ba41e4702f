const escaped = (text: string) => text.replace(/[.+^${}()|\\]/g, '\\$&')

/** A shell pattern as Ruby's File.fnmatch reads it: `*` also takes slashes and a dot at the start counts as hidden. */
export function fnmatch(pattern: string, path: string): boolean {
  if (path.startsWith('.') && /^[*?[]/.test(pattern)) return false
  return known(shellPatterns, pattern, '.*', '.').test(path)
}

/** A path pattern as Ruby's Dir.glob reads it: `*` stays within a folder, `**` goes down any number of them. */
export function pathPattern(pattern: string): RegExp {
  return known(pathPatterns, pattern, '[^/]*', '[^/]')
}

// Each is asked for once per file.
const shellPatterns = new Map<string, RegExp>()
const pathPatterns = new Map<string, RegExp>()

function known(compiled: Map<string, RegExp>, pattern: string, star: string, any: string): RegExp {
  const found = compiled.get(pattern)
  if (found) return found
  const made = compile(pattern, star, any)
  compiled.set(pattern, made)
  return made
}

function compile(pattern: string, star: string, any: string): RegExp {
  const body = pattern.replace(/\*\*\/|\*+|\?|\{[^}]*\}|\[[^\]]*\]|[^*?[{]+|[[{]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part.startsWith('*')) return star
    if (part === '?') return any
    if (part.startsWith('{') && part.endsWith('}'))
      return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`
    if (part.startsWith('[') && part.endsWith(']')) return part.replace(/^\[!/, '[^')
    return escaped(part)
  })
  try {
    return new RegExp(`^${body}$`, 's')
  } catch {
    // `[z-a]` is a range of nothing, for Ruby too.
    return /(?!)/
  }
}
