import { EventEmitter } from 'node:events'
import type { Parcel, Parcel__Output } from './generated/parcels/v1/Parcel'
import type { Position__Output } from './generated/parcels/v1/Position'
import type { Scan, Scan__Output } from './generated/parcels/v1/Scan'
import type { Stop } from './generated/parcels/v1/Stop'

type StoredParcel = Parcel & { id: string; scans: Scan[] }
type PlannedStop = Stop & { at: Position__Output }

const parcels = new Map<string, StoredParcel>()

/** Emits `scan` with each scan that is added. */
export const scanned = new EventEmitter<{ scan: [Scan__Output] }>()

/** Adds a parcel, or replaces the one with the same id. */
export function putParcel(parcel: Parcel__Output): void {
  parcels.set(parcel.id, parcel)
}

/** The parcel with this id, if there is one. */
export function findParcel(id: string): StoredParcel | undefined {
  return parcels.get(id)
}

/**
 * Appends a scan to its parcel and tells those who watch; false if no such
 * parcel is known.
 */
export function addScan(scan: Scan__Output): boolean {
  const parcel = parcels.get(scan.parcelId)
  if (!parcel) return false
  parcel.scans.push(scan)
  parcel.status = scan.status
  scanned.emit('scan', scan)
  return true
}

/**
 * Takes the stop nearest to `here` out of `planned`; undefined once none is
 * left.
 */
export function takeNearest(
  planned: PlannedStop[],
  here: Position__Output,
): PlannedStop | undefined {
  const distance = ({ at }: PlannedStop) =>
    Math.hypot(at.latitude - here.latitude, at.longitude - here.longitude)
  const nearest = planned.toSorted((a, b) => distance(a) - distance(b))[0]
  if (nearest) planned.splice(planned.indexOf(nearest), 1)
  return nearest
}

/** The stops of a small round through Lyon, in no particular order. */
export const planRound = (): PlannedStop[] => [
  {
    parcelId: 'LX-1003',
    address: '8 quai Saint-Vincent',
    at: { latitude: 45.7696, longitude: 4.8181 },
  },
  {
    parcelId: 'LX-1001',
    address: '20 place Bellecour',
    at: { latitude: 45.7578, longitude: 4.832 },
  },
  {
    parcelId: 'LX-1002',
    address: '1 place des Terreaux',
    at: { latitude: 45.7676, longitude: 4.8345 },
  },
]
