const escaped = (text: string) => text.replace(/[.+^${}()|\\]/g, '\\$&')

/** A shell pattern as Ruby's File.fnmatch reads it: `*` also takes slashes and a dot at the start counts as hidden. */
export function fnmatch(pattern: string, path: string): boolean {
  if (path.startsWith('.') && /^[*?[]/.test(pattern)) return false
  return toRegExp(pattern, '.*', '.').test(path)
}

/** A path pattern as Ruby's Dir.glob reads it: `*` stays within a folder, `**` goes down any number of them. */
export function pathPattern(pattern: string): RegExp {
  return toRegExp(pattern, '[^/]*', '[^/]')
}

const compiled = new Map<string, RegExp>()

function toRegExp(pattern: string, star: string, any: string): RegExp {
  const key = `${star} ${pattern}`
  const known = compiled.get(key) ?? compile(pattern, star, any)
  compiled.set(key, known)
  return known
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
  return new RegExp(`^${body}$`, 's')
}
