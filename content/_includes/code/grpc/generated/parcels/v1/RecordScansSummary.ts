// Original file: parcels.proto


export interface RecordScansSummary {
  'accepted'?: (number);
  'unknownParcels'?: (string)[];
}

export interface RecordScansSummary__Output {
  'accepted': (number);
  'unknownParcels': (string)[];
}
