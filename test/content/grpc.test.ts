import { status } from '@grpc/grpc-js'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../content/_includes/code/grpc/client'
import { drive } from '../../content/_includes/code/grpc/drive'
import { fetchParcel } from '../../content/_includes/code/grpc/fetch-parcel'
import { followParcel } from '../../content/_includes/code/grpc/follow-parcel'
import type { ParcelsClient } from '../../content/_includes/code/grpc/generated/parcels/v1/Parcels'
import type { Scan__Output } from '../../content/_includes/code/grpc/generated/parcels/v1/Scan'
import type { Status__Output } from '../../content/_includes/code/grpc/generated/parcels/v1/Status'
import { Parcels } from '../../content/_includes/code/grpc/load'
import { sendScans } from '../../content/_includes/code/grpc/send-scans'
import { startServer } from '../../content/_includes/code/grpc/server'
import { parcelSizes, sampleParcel, scanSizes } from '../../content/_includes/code/grpc/sizes'
import { putParcel, scanned } from '../../content/_includes/code/grpc/store'

const root = join(import.meta.dirname, '../..')
const codeFolder = join(root, 'content/_includes/code/grpc')
const english = join(root, 'content/_posts/2023-01-28-microservices-communication-using-grpc.md')
const chinese = join(root, 'content/_cn/microservices-communication-using-grpc.md')

const sampleScan = sampleParcel(1).scans?.[0] ?? {}

let running: Awaited<ReturnType<typeof startServer>>
let client: ParcelsClient

beforeAll(async () => {
  running = await startServer('127.0.0.1:0')
  client = connect(`127.0.0.1:${running.port}`)
})

afterAll(() => {
  client.close()
  running.server.forceShutdown()
})

beforeEach(() => {
  putParcel({
    id: 'LX-1001',
    weightGrams: 1850,
    status: 'STATUS_ACCEPTED',
    scans: [scan('Lyon', 'STATUS_ACCEPTED')],
  })
})

function scan(depot: string, scanStatus: Status__Output, parcelId = 'LX-1001'): Scan__Output {
  return { parcelId, depot, status: scanStatus, time: { seconds: 1_674_899_920, nanos: 0 } }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('unary: one parcel comes back, with metadata before and after it', async () => {
  const { parcel, headers, trailers } = await fetchParcel(client, 'LX-1001', 'trace-7')

  expect(parcel).toMatchObject({ id: 'LX-1001', weightGrams: 1850, status: 'STATUS_ACCEPTED' })
  expect(parcel.scans).toEqual([scan('Lyon', 'STATUS_ACCEPTED')])
  expect(headers.get('trace-id')).toEqual(['trace-7'])
  expect(trailers.get('scan-count')).toEqual(['1'])
})

test('unary: an unknown parcel is a status, not an empty answer', async () => {
  await expect(fetchParcel(client, 'LX-9999', 'trace-8')).rejects.toMatchObject({
    code: status.NOT_FOUND,
    details: 'no parcel LX-9999',
  })
})

test('server streaming: first what was, then what happens, and the end with the delivery', async () => {
  const followed = collect(followParcel(client, { id: 'LX-1001' }))
  await vi.waitUntil(() => scanned.listenerCount('scan') === 1)
  await sendScans(client, [scan('Dijon', 'STATUS_IN_TRANSIT'), scan('Paris-Nord', 'STATUS_DELIVERED')])

  expect((await followed).map(({ depot }) => depot)).toEqual(['Lyon', 'Dijon', 'Paris-Nord'])
  expect(scanned.listenerCount('scan')).toBe(0)
})

test('server streaming: an unknown parcel ends the stream with its status', async () => {
  const followed = collect(followParcel(client, { id: 'LX-9999' }))
  await expect(followed).rejects.toMatchObject({ code: status.NOT_FOUND })
})

test('client streaming: a summary once all scans are sent', async () => {
  const depots = Array.from({ length: 500 }, () => scan('Dijon', 'STATUS_IN_TRANSIT'))
  const summary = await sendScans(client, [...depots, scan('Lyon', 'STATUS_IN_TRANSIT', 'LX-9999')])
  expect(summary).toEqual({ accepted: 500, unknownParcels: ['LX-9999'] })
})

test('bidirectional: each position is answered with the nearest stop left', async () => {
  const stops = await collect(drive(client, { latitude: 45.7554, longitude: 4.8301 }))
  expect(stops.map(({ parcelId }) => parcelId)).toEqual(['LX-1001', 'LX-1002', 'LX-1003'])
})

test('a deadline ends a watch that has no end, on both sides', async () => {
  const followed = collect(followParcel(client, { id: 'LX-1001', deadline: new Date(Date.now() + 100) }))
  await expect(followed).rejects.toMatchObject({ code: status.DEADLINE_EXCEEDED })
  await vi.waitUntil(() => scanned.listenerCount('scan') === 0)
})

test('cancelling a watch reaches the server, which stops listening', async () => {
  const reader = new AbortController()
  const followed = collect(followParcel(client, { id: 'LX-1001', signal: reader.signal }))
  await vi.waitUntil(() => scanned.listenerCount('scan') === 1)
  reader.abort()

  await expect(followed).rejects.toMatchObject({ code: status.CANCELLED })
  await vi.waitUntil(() => scanned.listenerCount('scan') === 0)
})

test.each([english, chinese])('the sizes that %s quotes are the sizes measured', (file) => {
  const row = /^\| .+? \| (\d+) B \| (\d+) B \| (\d+) B \| (\d+) B \|$/gm
  const quoted = [...readFileSync(file, 'utf8').matchAll(row)].map((cells) => cells.slice(1).map(Number))
  const measured = [scanSizes(sampleScan), parcelSizes(sampleParcel(20)), parcelSizes(sampleParcel(1000))]

  expect(quoted.map(([protobuf, json]) => [protobuf, json])).toEqual(
    measured.map(({ protobuf, json }) => [protobuf, json]),
  )
  for (const [at, [, , protobufGzip = 0, jsonGzip = 0]] of quoted.entries()) {
    // How small gzip gets a text differs a little between versions of zlib.
    expect(protobufGzip / (measured[at]?.protobufGzip ?? 0)).toBeCloseTo(1, 1)
    expect(jsonGzip / (measured[at]?.jsonGzip ?? 0)).toBeCloseTo(1, 1)
  }
})

test.each([english, chinese])('the bytes that %s shows are those of a scan', (file) => {
  const dump = /^```text\n(0a 0e [^`]+)```$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  const shown = dump.split('\n').map((line) => /^(?:[0-9a-f]{2} )*/.exec(line)?.[0] ?? '')
  const sent = Parcels.service.RecordScans.requestSerialize(sampleScan)
  expect(shown.join('').replaceAll(' ', '')).toBe(sent.toString('hex'))
})

test('the generated types are those of parcels.proto', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'lectern-grpc-'))
  try {
    const command = join(root, 'node_modules/.bin/proto-loader-gen-types')
    const options = ['--longs=Number', '--enums=String', '--defaults', '--grpcLib=@grpc/grpc-js']
    execFileSync(command, [...options, `--outDir=${fresh}`, 'parcels.proto'], { cwd: codeFolder })
    expect(sourcesIn(fresh)).toEqual(sourcesIn(join(codeFolder, 'generated')))
  } finally {
    rmSync(fresh, { recursive: true })
  }
})

function sourcesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}
