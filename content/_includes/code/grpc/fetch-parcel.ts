import { Metadata } from '@grpc/grpc-js'
import type { Parcel__Output } from './generated/parcels/v1/Parcel'
import type { ParcelsClient } from './generated/parcels/v1/Parcels'

type Answer = {
  parcel: Parcel__Output
  headers: Metadata
  trailers: Metadata
}

/**
 * Asks for one parcel, for half a second at most; rejects with a ServiceError
 * that has a `code`.
 */
export function fetchParcel(
  client: ParcelsClient,
  id: string,
  traceId: string,
): Promise<Answer> {
  const metadata = new Metadata()
  metadata.set('trace-id', traceId)
  const deadline = Date.now() + 500

  return new Promise((resolve, reject) => {
    let headers = new Metadata()
    let parcel: Parcel__Output | undefined
    const call = client.getParcel(
      { id },
      metadata,
      { deadline },
      (error, response) => {
        if (error) reject(error)
        else parcel = response
      },
    )
    call.on('metadata', (received) => (headers = received))
    call.on(
      'status',
      ({ metadata: trailers }) =>
        parcel && resolve({ parcel, headers, trailers }),
    )
  })
}
