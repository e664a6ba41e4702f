// Original file: parcels.proto

import type { Status as _parcels_v1_Status, Status__Output as _parcels_v1_Status__Output } from '../../parcels/v1/Status';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp';

export interface Scan {
  'parcelId'?: (string);
  'depot'?: (string);
  'status'?: (_parcels_v1_Status);
  'time'?: (_google_protobuf_Timestamp | null);
}

export interface Scan__Output {
  'parcelId': (string);
  'depot': (string);
  'status': (_parcels_v1_Status__Output);
  'time': (_google_protobuf_Timestamp__Output | null);
}
