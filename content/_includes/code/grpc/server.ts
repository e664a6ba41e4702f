import { Server, ServerCredentials } from '@grpc/grpc-js'
import { dispatch } from './dispatch'
import { getParcel } from './get-parcel'
import { Parcels } from './load'
import { recordScans } from './record-scans'
import { watchParcel } from './watch-parcel'

/**
 * Listens on `address`, such as `127.0.0.1:50051`; port 0 takes any that is
 * free.
 */
export async function startServer(
  address: string,
): Promise<{ server: Server; port: number }> {
  const server = new Server()
  server.addService(Parcels.service, {
    GetParcel: getParcel,
    WatchParcel: watchParcel,
    RecordScans: recordScans,
    Dispatch: dispatch,
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(
      address,
      ServerCredentials.createInsecure(),
      (error, bound) => (error ? reject(error) : resolve(bound)),
    )
  })
  return { server, port }
}
