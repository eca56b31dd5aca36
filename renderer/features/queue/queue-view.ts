/** The queue's side of one view of the store: which order is known, which rows are here, where the cursor stands. */
import type { StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Notice, Row, ViewState } from '../../store/protocol.ts'
import type { ChangedRows } from './changed-rows.ts'
import type { Moving, Queue, QueuePicture, QueueState } from './queue-state.ts'
import { createRowCache, type RowCache } from './row-cache.ts'

export type QueueView = Pick<Queue, 'rows' | 'rowsHere' | 'ask' | 'reload' | 'moveTo' | 'goTo' | 'bind'> & {
  readonly cache: RowCache
  readonly picture: () => QueuePicture
  readonly stop: () => void
}

export type ViewSource = { readonly client: StoreClient; readonly view: string; readonly state: StoreApi<QueueState> }
type ViewParts = ViewSource & { readonly changes: ChangedRows }

const noPicture: QueuePicture = {
  refresh: (_total, moving) => moving?.move(),
  blocksFrom: (first) => ({ start: first, end: first + 100 }),
  firstInView: () => 0,
  lengthen: () => undefined,
  patch: () => undefined,
  restyle: () => undefined,
  redraw: () => undefined,
  show: () => undefined,
  keepInPlace: () => undefined,
  rowsPerPage: () => 20,
}

type Opened = { readonly keptIndex: number | null }
type Answer = ViewState & Opened

export function createQueueView({ client, view, state, changes }: ViewParts): QueueView {
  const cache = createRowCache()
  let picture = noPicture
  const open = createOpener({ client, view, state }, cache, hear)
  const { place, placeOn } = createPlacer(state, cache, () => picture)
  const stop = client.listen((notice) => {
    if (notice.kind === 'view' && notice.state.view === view && !open.keepForLater(notice)) hear(notice)
  })
  /** Nobody has moved in this list yet. */
  let isUntouched = true

  function hear(notice: ViewNotice): void {
    const known = state.getState().view
    if (known === null) return
    if (notice.state.version > known.version) void reload()
    if (notice.state.version !== known.version) return
    state.setState({ view: notice.state })
    if (notice.state.total > known.total) lengthen(notice.state.total)
    takeRows(notice.rows)
  }

  /** A store that is filling puts what comes below what stands there: the first rows are worked on while the last are on their way. */
  function lengthen(total: number): void {
    picture.lengthen(total)
    if (state.getState().cursor === null) place(0)
  }

  function takeRows(rows: readonly Row[]): void {
    changes.hear(rows, ({ id }) => cache.at(cache.indexOf(id) ?? -1))
    const changed = cache.patch(rows)
    if (changed.size === 0) return
    picture.patch(changed)
    const { cursor } = state.getState()
    const row = cursor === null ? undefined : changed.get(cursor.index)
    if (row !== undefined && row.id === cursor?.id) state.setState({ row })
  }

  async function reload(): Promise<void> {
    const before = isUntouched && isOpening(state.getState()) ? null : state.getState().cursor
    const index = before?.index ?? 0
    const firstWith = (kept: number | null): number => picture.firstInView() + (kept ?? index) - index
    const answer = await open.reload(before?.id ?? null, (kept) => picture.blocksFrom(firstWith(kept)))
    if (answer === null) return
    const stands = answer.keptIndex ?? index
    if (before?.id != null && answer.keptIndex !== null) placeOn(before.id, stands)
    else place(index)
    draw({ first: firstWith(stands), move: () => picture.keepInPlace(index, stands) })
  }

  function draw(moving: Moving): void {
    if (moving.first !== picture.firstInView()) {
      picture.refresh(total(), moving)
      return
    }
    picture.refresh(total())
    moving.move()
  }

  function total(): number {
    return state.getState().view?.total ?? 0
  }

  function drawWith(index: number): void {
    draw({ first: firstShowing(picture, index), move: () => picture.show(index) })
  }

  const ask: Queue['ask'] = async (change) => {
    const { query, cursor, marks } = state.getState()
    state.setState({
      query: { ...query, ...change },
      said: null,
      marks: change.queue === undefined ? marks : new Set(),
    })
    const answer = await open.ask(cursor?.id ?? null, blocksWith)
    if (answer === null) return
    if (cursor?.id != null && answer.keptIndex !== null) placeOn(cursor.id, answer.keptIndex)
    else place(0)
    drawWith(answer.keptIndex ?? 0)
  }

  function blocksWith(index: number | null): Blocks {
    return picture.blocksFrom(firstShowing(picture, index ?? 0))
  }

  async function rows(start: number, end: number): Promise<readonly Row[] | null> {
    const opened = state.getState().view
    if (opened === null) return null
    const answer = await client.request('view.rows', { view, version: opened.version, start, end })
    if (answer === null || answer.version !== state.getState().view?.version) return null
    cache.put(start, answer.rows)
    const { cursor } = state.getState()
    const row = cursor === null ? undefined : cache.at(cursor.index)
    if (cursor !== null && row !== undefined && (cursor.id === null || cursor.id === row.id)) {
      state.setState({ cursor: { index: cursor.index, id: row.id }, row })
      picture.restyle()
    }
    return answer.rows
  }

  function moveTo(index: number): void {
    isUntouched = false
    place(index)
    const { cursor } = state.getState()
    if (cursor !== null) picture.show(cursor.index)
  }

  async function goTo(id: CaseId): Promise<boolean> {
    const known = cache.indexOf(id)
    if (known !== undefined) {
      moveTo(known)
      return true
    }
    const answer = await open.ask(id, blocksWith)
    if (answer === null) return false
    if (answer.keptIndex === null) {
      picture.refresh(total())
      return false
    }
    isUntouched = false
    placeOn(id, answer.keptIndex)
    drawWith(answer.keptIndex)
    return true
  }

  function bind(next: QueuePicture): () => void {
    picture = next
    const opened = state.getState().view
    if (opened !== null) next.refresh(opened.total)
    return () => {
      if (picture === next) picture = noPicture
    }
  }

  const rowsHere: Queue['rowsHere'] = (start, end) => cache.between(start, Math.min(end, total()))

  return { cache, picture: () => picture, stop, ask, reload, rows, rowsHere, moveTo, goTo, bind }
}

/** The first row in view once this one is. */
function firstShowing(picture: QueuePicture, index: number): number {
  const first = picture.firstInView()
  return index <= first ? index : Math.max(first, index - picture.rowsPerPage())
}

/** A list that is still loading and that nobody has touched opens at its beginning, not where its first row comes to stand. */
function isOpening({ cursor, view, marks }: QueueState): boolean {
  return view?.complete === false && cursor?.index === 0 && marks.size === 0
}

type ViewNotice = Extract<Notice, { readonly kind: 'view' }>
type Blocks = { readonly start: number; readonly end: number }
/** The rows that will be drawn first when the kept case stands there. */
type BlocksOf = (keptIndex: number | null) => Blocks
type Opener = {
  readonly ask: (keep: CaseId | null, first: BlocksOf) => Promise<Opened | null>
  readonly reload: (keep: CaseId | null, first: BlocksOf) => Promise<Opened | null>
  /** While a question is under way: heard when its answer is in. */
  readonly keepForLater: (notice: ViewNotice) => boolean
}

/**
 * The newest question wins: an answer that another question has overtaken is dropped (null). A list counts as open when
 * its first rows are here too: whatever else is asked about it comes after them.
 */
function createOpener(
  { client, view, state }: ViewSource,
  cache: RowCache,
  hear: (notice: ViewNotice) => void,
): Opener {
  let asking = 0
  let lastAsked = 0
  let kept: ViewNotice[] = []

  async function take(question: Promise<Answer>, first: BlocksOf): Promise<Opened | null> {
    const mine = ++lastAsked
    asking += 1
    // A store that cannot answer is a state of this list, with a way out; the other regions live on.
    const answer = await question.catch(() => null)
    const blocks = answer === null || mine !== lastAsked ? null : first(answer.keptIndex)
    const rows = answer === null || blocks === null ? null : await rowsOf(answer, blocks)
    asking -= 1
    // After whoever asked has put the cursor where it belongs.
    if (asking === 0 && kept.length > 0) setTimeout(hearKept)
    if (mine !== lastAsked) return null
    if (answer === null) {
      state.setState({ failed: true })
      return null
    }
    const { keptIndex, ...known } = answer
    cache.clear()
    if (blocks !== null && rows !== null) cache.put(blocks.start, rows)
    state.setState({ view: known, failed: false })
    return { keptIndex }
  }

  /** Null when the order has changed meanwhile: the notice of it was kept. */
  async function rowsOf({ version, total }: Answer, { start, end }: Blocks): Promise<readonly Row[] | null> {
    if (start >= total) return null
    const wanted = { view, version, start, end: Math.min(end, total) }
    const answer = await client.request('view.rows', wanted).catch(() => null)
    return answer?.rows ?? null
  }

  function hearKept(): void {
    const notices = kept
    kept = []
    for (const notice of notices) hear(notice)
  }

  return {
    ask: (keep, first) => take(client.request('view.open', { view, query: state.getState().query, keep }), first),
    reload: (keep, first) => take(client.request('view.reload', { view, keep }), first),
    keepForLater(notice) {
      if (asking === 0 && kept.length === 0) return false
      kept.push(notice)
      return true
    },
  }
}

type Placer = { readonly place: (index: number) => void; readonly placeOn: (id: CaseId, index: number) => void }

function createPlacer(state: StoreApi<QueueState>, cache: RowCache, picture: () => QueuePicture): Placer {
  return {
    place(index) {
      const total = state.getState().view?.total ?? 0
      if (total === 0) {
        state.setState({ cursor: null, row: null })
      } else {
        const at = Math.min(Math.max(index, 0), total - 1)
        const row = cache.at(at) ?? null
        state.setState({ cursor: { index: at, id: row?.id ?? null }, row })
      }
      picture().restyle()
    },
    /** As `place`, for a case whose row may not be here yet. */
    placeOn(id, index) {
      const { row } = state.getState()
      state.setState({ cursor: { index, id }, row: cache.at(index) ?? (row?.id === id ? row : null) })
      picture().restyle()
    },
  }
}
