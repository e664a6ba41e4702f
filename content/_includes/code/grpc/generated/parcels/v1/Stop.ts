// Original file: parcels.proto

import type { Position as _parcels_v1_Position, Position__Output as _parcels_v1_Position__Output } from '../../parcels/v1/Position';

export interface Stop {
  'parcelId'?: (string);
  'address'?: (string);
  'at'?: (_parcels_v1_Position | null);
}

export interface Stop__Output {
  'parcelId': (string);
  'address': (string);
  'at': (_parcels_v1_Position__Output | null);
}
