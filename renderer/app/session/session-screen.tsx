import { useEffect, useMemo, useState } from 'react'
import type { Reference } from '#shared/domain/reference.ts'
import type { Desk, Settings } from '#shared/ipc/contract.ts'
import { DeskAccessProvider } from '../../desk/access.tsx'
import { desk as bridge } from '../../desk/bridge.ts'
import { classKnowledgeOf } from '../../desk/class-knowledge.ts'
import { connectStore, type StoreClient } from '../../desk/store-client.ts'
import { namesOf } from '../../text/names.ts'
import { useWords } from '../../text/translate.ts'
import { NamesProvider } from '../../ui/facts/use-names.tsx'
import { createDoneList } from '../acts/done-list.ts'
import { reportBug } from '../report-bugs.ts'
import { BareTitleBar } from '../workbench/title-bar.tsx'
import { Workbench } from '../workbench/workbench.tsx'
import { recordingStore } from './recording-store.ts'

type SessionProps = {
  readonly desk: Desk
  readonly nonce: string
  readonly onSettings: (change: Partial<Settings>) => void
}

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'open'; readonly store: StoreClient; readonly reference: Reference | null }

/** A signed-in person: opens the local store, waits for what is configured, then shows the workbench. */
export function SessionScreen(props: SessionProps) {
  const { t, language } = useWords()
  const opened = useStoreOfSession()
  const [done] = useState(createDoneList)
  const plain = opened.kind === 'open' ? opened.store : null
  const store = useMemo(() => {
    if (plain === null) return null
    return recordingStore(plain, (command, at, before) => {
      done.add(command, at, before)
      void classKnowledgeOf(plain).hear(command)
    })
  }, [plain, done])
  const reference = opened.kind === 'open' ? opened.reference : null
  const access = useMemo(
    () => (store === null || reference === null ? null : { store, reference, desk: props.desk }),
    [store, reference, props.desk],
  )
  if (access !== null && plain !== null) {
    return (
      <DeskAccessProvider value={access}>
        <NamesProvider names={namesOf(access.reference, language)}>
          <Workbench plainStore={plain} done={done} nonce={props.nonce} onSettings={props.onSettings} />
        </NamesProvider>
      </DeskAccessProvider>
    )
  }
  const words =
    opened.kind === 'failed'
      ? t('opening.failed')
      : opened.kind === 'open'
        ? t('opening.reference')
        : t('opening.store')
  return (
    <div className="before-work">
      <BareTitleBar settings={props.desk.settings} onSettings={props.onSettings} />
      <main className="opening" role="status">
        <p>{words}</p>
        {opened.kind === 'failed' ? (
          <button type="button" className="sign-in-submit" onClick={() => void bridge.request('session.signOut', null)}>
            {t('opening.again')}
          </button>
        ) : null}
      </main>
    </div>
  )
}

function useStoreOfSession(): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  useEffect(() => {
    let stop = (): void => undefined
    let isCurrent = true
    async function open(): Promise<void> {
      const store = await connectStore()
      if (!isCurrent) return
      stop = store.listen((notice) => {
        if (notice.kind === 'locked') setOpened({ kind: 'failed' })
        if (notice.kind === 'reference') setOpened({ kind: 'open', store, reference: notice.reference })
      })
      const reference = await store.request('reference', null)
      setOpened((present) =>
        present.kind === 'open' && present.reference !== null ? present : { kind: 'open', store, reference },
      )
    }
    open().catch((error: unknown) => {
      reportBug('store', error)
      if (isCurrent) setOpened({ kind: 'failed' })
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return opened
}
