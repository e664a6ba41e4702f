// Original file: parcels.proto


export interface Position {
  'latitude'?: (number | string);
  'longitude'?: (number | string);
}

export interface Position__Output {
  'latitude': (number);
  'longitude': (number);
}
