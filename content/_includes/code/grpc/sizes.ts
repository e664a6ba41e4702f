import { gzipSync } from 'node:zlib'
import type { Parcel } from './generated/parcels/v1/Parcel'
import type { Scan } from './generated/parcels/v1/Scan'
import { Parcels } from './load'

type Sizes = {
  protobuf: number
  json: number
  protobufGzip: number
  jsonGzip: number
}

const scanToJson = ({ time, ...scan }: Scan) => ({
  ...scan,
  time: new Date(Number(time?.seconds) * 1000).toISOString(),
})

const sizesOf = (protobuf: Buffer, json: string): Sizes => ({
  protobuf: protobuf.length,
  json: Buffer.byteLength(json),
  protobufGzip: gzipSync(protobuf).length,
  jsonGzip: gzipSync(json).length,
})

/** The bytes of one scan in both encodings. */
export function scanSizes(scan: Scan): Sizes {
  return sizesOf(
    Parcels.service.RecordScans.requestSerialize(scan),
    JSON.stringify(scanToJson(scan)),
  )
}

/** The bytes of a parcel with all of its scans in both encodings. */
export function parcelSizes(parcel: Parcel): Sizes {
  const json = JSON.stringify({
    ...parcel,
    scans: parcel.scans?.map(scanToJson),
  })
  return sizesOf(Parcels.service.GetParcel.responseSerialize(parcel), json)
}

/**
 * A parcel that has been scanned `count` times, once an hour, on its way
 * between three depots.
 */
export function sampleParcel(count: number): Parcel {
  const id = 'LX-2023-000417'
  const depots = ['Lyon', 'Dijon', 'Paris-Nord']
  const scans = Array.from({ length: count }, (_, hour): Scan => {
    const time = { seconds: Date.UTC(2023, 0, 28, hour) / 1000 }
    return {
      parcelId: id,
      depot: depots[hour % depots.length] ?? '',
      status: 'STATUS_IN_TRANSIT',
      time,
    }
  })
  return { id, weightGrams: 1850, status: 'STATUS_IN_TRANSIT', scans }
}
