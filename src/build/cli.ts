import { parseArgs } from 'node:util'
import { ownValue } from '../catalog/own-value'
import { explained } from './system-error'
import { SourceError, UsageError } from './usage-error'

/** Where things are: the package's own folder and the built app in it. */
export interface Home {
  root: string
  lib: string
}

/** What every command gets: the words after its name, split into options and the rest. */
export interface Call {
  home: Home
  positionals: string[]
  values: Partial<Record<string, string | boolean>>
}

interface Command {
  run: (call: Call) => Promise<number>
  usage: string
  options: Record<string, { type: 'string' | 'boolean' }>
  /** How many words may stand beside the options. */
  most: number
}

const flag = { type: 'boolean' } as const
const value = { type: 'string' } as const

// Each command is loaded when it is called: their libraries take longer to start than some take to run.
const commands: Record<string, Command> = {
  dev: {
    run: async (call) => (await import('./commands/dev')).dev(call),
    usage: 'dev [DIR] [--port 5173]',
    options: { port: value },
    most: 1,
  },
  build: {
    run: async (call) => (await import('./commands/build')).build(call),
    usage: 'build [DIR] [--out dist] [--base /sub/] [--drafts] [--future] [--no-images] [--keep-going]',
    options: { out: value, base: value, drafts: flag, future: flag, 'no-images': flag, 'keep-going': flag },
    most: 1,
  },
  preview: {
    run: async (call) => (await import('./commands/preview')).preview(call),
    usage: 'preview [--out dist] [--base /sub/] [--port 4173]',
    options: { out: value, base: value, port: value },
    most: 0,
  },
  check: {
    run: async (call) => (await import('./commands/check')).check(call),
    usage: 'check [DIR] [--format text|json|github] [--strict] [--fix] [--against sitemap.xml]',
    options: { format: value, strict: flag, fix: flag, against: value },
    most: 1,
  },
  new: {
    run: async (call) => (await import('./commands/new')).newPost(call),
    usage: 'new "A title" [--lang zh] [--qna] [--all] [--dir content]',
    options: { lang: value, qna: flag, all: flag, dir: value },
    most: 1,
  },
  markdown: {
    run: async (call) => (await import('./commands/markdown')).markdown(call),
    usage: 'markdown FILE | --jsonl',
    options: { jsonl: flag },
    most: 1,
  },
}

/** Runs the command that the arguments name; answers the exit status: 0 all well, 1 problems found, 2 a call that cannot be understood. */
export async function main(args: string[], home: Home): Promise<number> {
  const [name = '', ...rest] = args
  if (['', 'help', '--help', '-h'].includes(name)) return say(usage(), 0)
  const command = ownValue(commands, name)
  if (!command) return say(`There is no command «${name}».\n\n${usage()}`, 2)
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: command.options,
      allowPositionals: true,
    })
    if (positionals.length > command.most)
      throw new UsageError(`«${positionals[command.most]}» is one word too many.`)
    return await command.run({ home, values, positionals })
  } catch (error) {
    const refused = error instanceof SourceError ? error.message : explained(error)
    if (refused !== undefined) return say(refused, 1)
    if (!isUsageError(error)) throw error
    return say(`${error.message}\n\nUsage: lectern ${command.usage}`, 2)
  }
}

function usage(): string {
  const lines = Object.values(commands).map((command) => `  lectern ${command.usage}`)
  return `Lectern reads a Jekyll blog (DIR, where its _config.yml lies; if left out content/, or the folder you are in) and makes a static site of it.\n\n${lines.join('\n')}`
}

function say(text: string, status: number): number {
  process[status === 0 ? 'stdout' : 'stderr'].write(`${text}\n`)
  return status
}

function isUsageError(error: unknown): error is Error {
  const code = (error as { code?: unknown }).code
  return error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
}
