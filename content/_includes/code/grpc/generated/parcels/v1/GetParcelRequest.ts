// Original file: parcels.proto


export interface GetParcelRequest {
  'id'?: (string);
}

export interface GetParcelRequest__Output {
  'id': (string);
}
