import type { ParcelsHandlers } from './generated/parcels/v1/Parcels'
import type { Scan__Output } from './generated/parcels/v1/Scan'
import { addScan } from './store'

/**
 * Client streaming: counts what arrives, and answers when the client has
 * finished.
 */
export const recordScans: ParcelsHandlers['RecordScans'] = (
  call,
  callback,
) => {
  let accepted = 0
  const unknown = new Set<string>()

  call.on('data', (scan: Scan__Output) => {
    if (addScan(scan)) accepted += 1
    else unknown.add(scan.parcelId)
  })
  call.on('end', () =>
    callback(null, { accepted, unknownParcels: [...unknown] }),
  )
}
