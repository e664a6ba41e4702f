// Original file: parcels.proto

import type { Status as _parcels_v1_Status, Status__Output as _parcels_v1_Status__Output } from '../../parcels/v1/Status';
import type { Scan as _parcels_v1_Scan, Scan__Output as _parcels_v1_Scan__Output } from '../../parcels/v1/Scan';

export interface Parcel {
  'id'?: (string);
  'weightGrams'?: (number);
  'status'?: (_parcels_v1_Status);
  'scans'?: (_parcels_v1_Scan)[];
}

export interface Parcel__Output {
  'id': (string);
  'weightGrams': (number);
  'status': (_parcels_v1_Status__Output);
  'scans': (_parcels_v1_Scan__Output)[];
}
