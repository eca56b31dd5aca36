/** Records as the gateway packs them (gateway/ledger/pack-snapshot.ts) and main hands them on, with what a browser has. */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { packRecord, pageOf } from '../storage/page.ts'
import type { PackedRecords } from '../sync/parse-answer.ts'

const encoder = new TextEncoder()

/** Newest first. */
export async function packed(records: readonly CaseRecord[]): Promise<PackedRecords> {
  const groups = new Map<number, CaseRecord[]>()
  for (const record of records) {
    const page = pageOf(record.state.id)
    groups.set(page, [...(groups.get(page) ?? []), record])
  }
  return {
    heads: records.map(({ state, appeals, history }) => ({ state, appeals, history: history.slice(-1) })),
    pages: await Promise.all([...groups.values()].map(packedPage)),
  }
}

async function packedPage(records: readonly CaseRecord[]) {
  const texts = records.map((record) => encoder.encode(packRecord(record).text))
  let length = 0
  const ends = Uint32Array.from(texts, (text) => (length += text.length))
  const stream = new Blob(texts).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const deflated = new Uint8Array(await new Response(stream).arrayBuffer())
  return { ids: records.map(({ state }) => state.id), ends, deflated }
}
