import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from './google/protobuf/Timestamp';
import type { GetParcelRequest as _parcels_v1_GetParcelRequest, GetParcelRequest__Output as _parcels_v1_GetParcelRequest__Output } from './parcels/v1/GetParcelRequest';
import type { Parcel as _parcels_v1_Parcel, Parcel__Output as _parcels_v1_Parcel__Output } from './parcels/v1/Parcel';
import type { ParcelsClient as _parcels_v1_ParcelsClient, ParcelsDefinition as _parcels_v1_ParcelsDefinition } from './parcels/v1/Parcels';
import type { Position as _parcels_v1_Position, Position__Output as _parcels_v1_Position__Output } from './parcels/v1/Position';
import type { RecordScansSummary as _parcels_v1_RecordScansSummary, RecordScansSummary__Output as _parcels_v1_RecordScansSummary__Output } from './parcels/v1/RecordScansSummary';
import type { Scan as _parcels_v1_Scan, Scan__Output as _parcels_v1_Scan__Output } from './parcels/v1/Scan';
import type { Stop as _parcels_v1_Stop, Stop__Output as _parcels_v1_Stop__Output } from './parcels/v1/Stop';
import type { WatchParcelRequest as _parcels_v1_WatchParcelRequest, WatchParcelRequest__Output as _parcels_v1_WatchParcelRequest__Output } from './parcels/v1/WatchParcelRequest';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Timestamp: MessageTypeDefinition<_google_protobuf_Timestamp, _google_protobuf_Timestamp__Output>
    }
  }
  parcels: {
    v1: {
      GetParcelRequest: MessageTypeDefinition<_parcels_v1_GetParcelRequest, _parcels_v1_GetParcelRequest__Output>
      Parcel: MessageTypeDefinition<_parcels_v1_Parcel, _parcels_v1_Parcel__Output>
      Parcels: SubtypeConstructor<typeof grpc.Client, _parcels_v1_ParcelsClient> & { service: _parcels_v1_ParcelsDefinition }
      Position: MessageTypeDefinition<_parcels_v1_Position, _parcels_v1_Position__Output>
      RecordScansSummary: MessageTypeDefinition<_parcels_v1_RecordScansSummary, _parcels_v1_RecordScansSummary__Output>
      Scan: MessageTypeDefinition<_parcels_v1_Scan, _parcels_v1_Scan__Output>
      Status: EnumTypeDefinition
      Stop: MessageTypeDefinition<_parcels_v1_Stop, _parcels_v1_Stop__Output>
      WatchParcelRequest: MessageTypeDefinition<_parcels_v1_WatchParcelRequest, _parcels_v1_WatchParcelRequest__Output>
    }
  }
}

