import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const time = '/usr/bin/time'

/**
 * Runs a command to its end: wall seconds, processor seconds and, where GNU time is installed, the largest process in MB.
 * Throws with the end of its output when it fails.
 */
export function measure({ command, args, cwd }) {
  const timed = existsSync(time)
  const started = performance.now()
  const run = timed
    ? spawnSync(time, ['-f', '\n%U %S %M', command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
    : spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = (performance.now() - started) / 1000
  if (run.status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${run.status ?? run.signal}:\n${run.stderr.slice(0, 2000)}`,
    )
  }
  const [user, system, kilobytes] = timed ? run.stderr.trim().split('\n').at(-1).split(' ').map(Number) : []
  return { seconds, cpu: timed ? user + system : undefined, megabytes: timed ? kilobytes / 1024 : undefined }
}

/** The middle one of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** The run of the middle wall time, field by field. */
export function medianOf(runs) {
  const of = (field) => (runs[0][field] === undefined ? undefined : median(runs.map((run) => run[field])))
  return { seconds: of('seconds'), cpu: of('cpu'), megabytes: of('megabytes') }
}
