/** Says on standard error how a long work gets on: a moving line on a terminal, one line a phase elsewhere. */
export interface Progress {
  /** Runs a named phase; `step` inside it counts towards `total`. */
  phase<T>(name: string, work: (step: () => void) => Promise<T>, total?: number): Promise<T>
}

const refresh = 100

/** Progress for a stream: `process.stderr` as a rule. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return {
    async phase(name, work, total) {
      const started = performance.now()
      let done = 0
      let shown = 0
      const line = () => `${name} ${total ? `${done} of ${total} ` : ''}${seconds(started)}`
      const step = () => {
        done++
        if (!stream.isTTY || performance.now() - shown < refresh) return
        shown = performance.now()
        stream.write(`\r\u001b[K${line()}`)
      }
      const result = await work(step)
      stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${line()}\n`)
      return result
    },
  }
}

/** Seconds since a moment of `performance.now()`, as people read them: `1.2 s`. */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
