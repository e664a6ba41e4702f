import type { ParcelsClient } from './generated/parcels/v1/Parcels'
import type { RecordScansSummary__Output } from './generated/parcels/v1/RecordScansSummary'
import type { Scan } from './generated/parcels/v1/Scan'
import { Readable, type Writable } from 'node:stream'

/**
 * Sends the scans one by one, no faster than the server takes them, and gives
 * its summary.
 */
export function sendScans(
  client: ParcelsClient,
  scans: Iterable<Scan>,
): Promise<RecordScansSummary__Output> {
  return new Promise((resolve, reject) => {
    const call = client.recordScans((error, summary) =>
      summary ? resolve(summary) : reject(error),
    )
    Readable.from(scans).pipe(call as Writable)
  })
}
