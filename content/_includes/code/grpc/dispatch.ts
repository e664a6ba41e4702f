import type { ParcelsHandlers } from './generated/parcels/v1/Parcels'
import type { Position__Output } from './generated/parcels/v1/Position'
import { planRound, takeNearest } from './store'

/**
 * Bidirectional: each position is answered with the nearest stop that is left.
 */
export const dispatch: ParcelsHandlers['Dispatch'] = (call) => {
  const planned = planRound()

  call.on('data', (here: Position__Output) => {
    const stop = takeNearest(planned, here)
    if (stop) call.write(stop)
    if (planned.length === 0) call.end()
  })
  call.on('end', () => call.end())
}
