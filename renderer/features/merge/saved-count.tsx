import { useCallback, useEffect, useMemo, useState } from 'react'
import { monthOf } from '#shared/domain/assessment/saved-handlings.ts'
import { useDesk, useNotices } from '../../desk/access.tsx'
import type { Notice } from '../../store/protocol.ts'
import type { Query } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { useNow } from '../../ui/use-now.ts'

/** The same cases as `savedHandlings` of this month counts: received in it and lying in another one. */
export function savedQuery(now: number): Query {
  const { from, until } = monthOf(now)
  return {
    queue: 'all',
    conditions: [
      { field: 'status', op: 'is', values: ['merged'] },
      { field: 'receivedAt', op: 'within', from, to: until - 1 },
    ],
    ...{ text: '', order: [] },
  }
}

/** 合并节约: how many handlings merging has saved this month; the figure opens the rows behind it. */
export function SavedCount(props: { readonly onOpen: (query: Query) => void }) {
  const { store } = useDesk()
  const { t } = useWords()
  const { from } = monthOf(useNow(60_000))
  const query = useMemo(() => savedQuery(from), [from])
  const [count, setCount] = useState<number | null>(null)
  const read = useCallback(() => {
    void store.request('query.counts', { queries: [query] }).then((counts) => setCount(counts?.[0] ?? null))
  }, [store, query])
  useEffect(read, [read])
  const hear = useCallback(
    (notice: Notice) => {
      if (notice.kind === 'counts') read()
    },
    [read],
  )
  useNotices(hear)
  if (count === null) return null
  return (
    <section>
      <h2>{t('merge.saved')}</h2>
      <p>
        <button
          type="button"
          className="merge-saved"
          tabIndex={-1}
          title={t('merge.saved.open')}
          onClick={() => props.onOpen(query)}
        >
          {t('merge.saved.count', { count })}
        </button>{' '}
        <span className="merge-hint">{t('merge.saved.how')}</span>
      </p>
    </section>
  )
}
