import { credentials } from '@grpc/grpc-js'
import type { ParcelsClient } from './generated/parcels/v1/Parcels'
import { Parcels } from './load'

/**
 * A client for the server at `address`; it connects when the first call is
 * made.
 */
export function connect(address: string): ParcelsClient {
  return new Parcels(address, credentials.createInsecure())
}
