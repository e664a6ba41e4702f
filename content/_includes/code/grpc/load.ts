import { loadPackageDefinition } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { fileURLToPath } from 'node:url'
import type { ProtoGrpcType } from './generated/parcels'

const file = fileURLToPath(new URL('parcels.proto', import.meta.url))
const definition = loadSync(file, {
  longs: Number,
  enums: String,
  defaults: true,
})
const root = loadPackageDefinition(definition) as unknown as ProtoGrpcType

/**
 * The service as parcels.proto declares it: a client class, and its `service`
 * definition for a server.
 */
export const { Parcels } = root.parcels.v1
