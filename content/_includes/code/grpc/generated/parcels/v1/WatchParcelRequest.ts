// Original file: parcels.proto


export interface WatchParcelRequest {
  'id'?: (string);
}

export interface WatchParcelRequest__Output {
  'id': (string);
}
