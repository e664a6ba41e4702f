import { Metadata, status } from '@grpc/grpc-js'
import type { ParcelsHandlers } from './generated/parcels/v1/Parcels'
import { findParcel } from './store'

/** Unary: one request in, one parcel or NOT_FOUND out. */
export const getParcel: ParcelsHandlers['GetParcel'] = (call, callback) => {
  const headers = new Metadata()
  headers.set('trace-id', call.metadata.get('trace-id')[0] ?? 'none')
  call.sendMetadata(headers)

  const parcel = findParcel(call.request.id)
  if (!parcel) {
    callback({
      code: status.NOT_FOUND,
      details: `no parcel ${call.request.id}`,
    })
    return
  }
  const trailers = new Metadata()
  trailers.set('scan-count', String(parcel.scans.length))
  callback(null, parcel, trailers)
}
