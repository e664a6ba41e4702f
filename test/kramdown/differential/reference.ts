import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Trial } from './documents'

/** What the installed kramdown says: HTML, or why it has none. */
export interface Answer {
  html?: string
  error?: string
}

/** The installed kramdown, asked one document after another. */
export class Reference {
  private readonly process: ChildProcessWithoutNullStreams
  private readonly waiting: ((answer: Answer) => void)[] = []

  constructor() {
    this.process = spawn('ruby', [fileURLToPath(new URL('reference.rb', import.meta.url))])
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      this.waiting.shift()?.(JSON.parse(line) as Answer)
    })
    this.process.stderr.resume()
  }

  /** Renders a document with its options. */
  ask(trial: Trial): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push(resolve)
      this.process.stdin.write(`${JSON.stringify(trial)}\n`)
    })
  }

  close(): void {
    this.process.stdin.end()
  }
}
