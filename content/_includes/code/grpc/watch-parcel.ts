import { status } from '@grpc/grpc-js'
import type { ParcelsHandlers } from './generated/parcels/v1/Parcels'
import type { Scan } from './generated/parcels/v1/Scan'
import { findParcel, scanned } from './store'

/**
 * Server streaming: the scans so far, then each new one until the parcel is
 * delivered.
 */
export const watchParcel: ParcelsHandlers['WatchParcel'] = (call) => {
  const { id } = call.request
  const parcel = findParcel(id)
  if (!parcel) {
    call.emit('error', { code: status.NOT_FOUND, details: `no parcel ${id}` })
    return
  }

  const stop = () => scanned.off('scan', send)
  const send = (scan: Scan) => {
    if (scan.parcelId !== id) return
    call.write(scan)
    if (scan.status !== 'STATUS_DELIVERED') return
    stop()
    call.end()
  }
  call.on('cancelled', stop)
  scanned.on('scan', send)
  parcel.scans.forEach(send)
}
