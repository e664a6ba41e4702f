const consoles = new Set([
  'console',
  'shell-session',
  'shellsession',
  'sh-session',
  'bash-session',
  'terminal',
])
const shells = new Set(['bash', 'sh', 'shell', 'zsh', 'fish', 'powershell', 'ps1', 'cmd', 'batch'])
// `$ `, `# `, `% `, `> `, `user@host:~/dir$ `, `(venv) $ `, `PS C:\> `.
const prompt = /^[ \t]*(?:\([\w.-]+\) ?)?(?:(?:PS )?[\w.@:~/\\+[\] -]*)[$#%>❯] /

/**
 * What of a code block is worth copying: of a recorded console session its commands without prompts and answers, of
 * anything else all.
 */
export function copyable(code: string, language = ''): string {
  const text = code.replace(/\n$/, '')
  const session = consoles.has(language) || (shells.has(language) && /^[ \t]*\$ /.test(text))
  if (!session) return text
  const begins = shells.has(language) ? /^[ \t]*\$ / : prompt
  const commands: string[] = []
  let goesOn = false
  for (const line of text.split('\n')) {
    const match = begins.exec(line)
    if (!match && !goesOn) continue
    const command = match && !goesOn ? line.slice(match[0].length) : line.replace(/^[ \t]*> /, '')
    commands.push(command)
    goesOn = /[\\`^]$/.test(command)
  }
  return commands.length > 0 ? commands.join('\n') : text
}
