import { UsageError } from './usage-error'

/** A port number from the command line; 0 lets the system choose. */
export function portOf(value: string | boolean | undefined, standard: number): number {
  if (value === undefined) return standard
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new UsageError(`--port must be a number from 0 to 65535, but is «${String(value)}».`)
}
