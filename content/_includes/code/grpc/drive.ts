import type { ParcelsClient } from './generated/parcels/v1/Parcels'
import type { Position } from './generated/parcels/v1/Position'
import type { Stop__Output } from './generated/parcels/v1/Stop'

/**
 * Reports the first position, then each stop that is reached; yields the stops
 * in the order driven.
 */
export async function* drive(
  client: ParcelsClient,
  start: Position,
): AsyncGenerator<Stop__Output> {
  const call = client.dispatch()
  call.write(start)
  for await (const stop of call as AsyncIterable<Stop__Output>) {
    yield stop
    if (stop.at) call.write(stop.at)
  }
}
