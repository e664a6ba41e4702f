// Original file: parcels.proto

export const Status = {
  STATUS_UNSPECIFIED: 'STATUS_UNSPECIFIED',
  STATUS_ACCEPTED: 'STATUS_ACCEPTED',
  STATUS_IN_TRANSIT: 'STATUS_IN_TRANSIT',
  STATUS_OUT_FOR_DELIVERY: 'STATUS_OUT_FOR_DELIVERY',
  STATUS_DELIVERED: 'STATUS_DELIVERED',
} as const;

export type Status =
  | 'STATUS_UNSPECIFIED'
  | 0
  | 'STATUS_ACCEPTED'
  | 1
  | 'STATUS_IN_TRANSIT'
  | 2
  | 'STATUS_OUT_FOR_DELIVERY'
  | 3
  | 'STATUS_DELIVERED'
  | 4

export type Status__Output = typeof Status[keyof typeof Status]
