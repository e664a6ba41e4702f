import type { ParcelsClient } from './generated/parcels/v1/Parcels'
import type { Scan__Output } from './generated/parcels/v1/Scan'

type Options = { id: string; deadline?: Date; signal?: AbortSignal }

/**
 * Yields a parcel's scans as they come; throws a ServiceError once the
 * deadline or the signal ends it.
 */
export async function* followParcel(
  client: ParcelsClient,
  options: Options,
): AsyncGenerator<Scan__Output> {
  const { id, deadline, signal } = options
  const call = client.watchParcel({ id }, { deadline })
  signal?.addEventListener('abort', () => call.cancel(), { once: true })

  for await (const scan of call as AsyncIterable<Scan__Output>) yield scan
}
