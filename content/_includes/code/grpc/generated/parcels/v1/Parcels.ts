// Original file: parcels.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { GetParcelRequest as _parcels_v1_GetParcelRequest, GetParcelRequest__Output as _parcels_v1_GetParcelRequest__Output } from '../../parcels/v1/GetParcelRequest';
import type { Parcel as _parcels_v1_Parcel, Parcel__Output as _parcels_v1_Parcel__Output } from '../../parcels/v1/Parcel';
import type { Position as _parcels_v1_Position, Position__Output as _parcels_v1_Position__Output } from '../../parcels/v1/Position';
import type { RecordScansSummary as _parcels_v1_RecordScansSummary, RecordScansSummary__Output as _parcels_v1_RecordScansSummary__Output } from '../../parcels/v1/RecordScansSummary';
import type { Scan as _parcels_v1_Scan, Scan__Output as _parcels_v1_Scan__Output } from '../../parcels/v1/Scan';
import type { Stop as _parcels_v1_Stop, Stop__Output as _parcels_v1_Stop__Output } from '../../parcels/v1/Stop';
import type { WatchParcelRequest as _parcels_v1_WatchParcelRequest, WatchParcelRequest__Output as _parcels_v1_WatchParcelRequest__Output } from '../../parcels/v1/WatchParcelRequest';

export interface ParcelsClient extends grpc.Client {
  Dispatch(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_parcels_v1_Position, _parcels_v1_Stop__Output>;
  Dispatch(options?: grpc.CallOptions): grpc.ClientDuplexStream<_parcels_v1_Position, _parcels_v1_Stop__Output>;
  dispatch(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_parcels_v1_Position, _parcels_v1_Stop__Output>;
  dispatch(options?: grpc.CallOptions): grpc.ClientDuplexStream<_parcels_v1_Position, _parcels_v1_Stop__Output>;
  
  GetParcel(argument: _parcels_v1_GetParcelRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  GetParcel(argument: _parcels_v1_GetParcelRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  GetParcel(argument: _parcels_v1_GetParcelRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  GetParcel(argument: _parcels_v1_GetParcelRequest, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  getParcel(argument: _parcels_v1_GetParcelRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  getParcel(argument: _parcels_v1_GetParcelRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  getParcel(argument: _parcels_v1_GetParcelRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  getParcel(argument: _parcels_v1_GetParcelRequest, callback: grpc.requestCallback<_parcels_v1_Parcel__Output>): grpc.ClientUnaryCall;
  
  RecordScans(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  RecordScans(metadata: grpc.Metadata, callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  RecordScans(options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  RecordScans(callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  recordScans(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  recordScans(metadata: grpc.Metadata, callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  recordScans(options: grpc.CallOptions, callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  recordScans(callback: grpc.requestCallback<_parcels_v1_RecordScansSummary__Output>): grpc.ClientWritableStream<_parcels_v1_Scan>;
  
  WatchParcel(argument: _parcels_v1_WatchParcelRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_parcels_v1_Scan__Output>;
  WatchParcel(argument: _parcels_v1_WatchParcelRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_parcels_v1_Scan__Output>;
  watchParcel(argument: _parcels_v1_WatchParcelRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_parcels_v1_Scan__Output>;
  watchParcel(argument: _parcels_v1_WatchParcelRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_parcels_v1_Scan__Output>;
  
}

export interface ParcelsHandlers extends grpc.UntypedServiceImplementation {
  Dispatch: grpc.handleBidiStreamingCall<_parcels_v1_Position__Output, _parcels_v1_Stop>;
  
  GetParcel: grpc.handleUnaryCall<_parcels_v1_GetParcelRequest__Output, _parcels_v1_Parcel>;
  
  RecordScans: grpc.handleClientStreamingCall<_parcels_v1_Scan__Output, _parcels_v1_RecordScansSummary>;
  
  WatchParcel: grpc.handleServerStreamingCall<_parcels_v1_WatchParcelRequest__Output, _parcels_v1_Scan>;
  
}

export interface ParcelsDefinition extends grpc.ServiceDefinition {
  Dispatch: MethodDefinition<_parcels_v1_Position, _parcels_v1_Stop, _parcels_v1_Position__Output, _parcels_v1_Stop__Output>
  GetParcel: MethodDefinition<_parcels_v1_GetParcelRequest, _parcels_v1_Parcel, _parcels_v1_GetParcelRequest__Output, _parcels_v1_Parcel__Output>
  RecordScans: MethodDefinition<_parcels_v1_Scan, _parcels_v1_RecordScansSummary, _parcels_v1_Scan__Output, _parcels_v1_RecordScansSummary__Output>
  WatchParcel: MethodDefinition<_parcels_v1_WatchParcelRequest, _parcels_v1_Scan, _parcels_v1_WatchParcelRequest__Output, _parcels_v1_Scan__Output>
}
