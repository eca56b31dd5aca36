import type { ReactNode } from 'react'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { maskAppellant } from '#shared/domain/access/masking.ts'
import { dueMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { consequenceOf, digitOf, isMerge, isPairOver, type Decision } from './decisions.ts'

type ListProps = {
  readonly pair: { readonly primary: CaseView; readonly current: CaseView }
  readonly decision: Decision
}

const handling = {
  urge: 'urge',
  reAppeal: 'reAppeal',
  different: 'different',
  crossChannelRepeat: 'same',
  massIncident: 'one',
} as const

/** What will hold once the decision is made: handling, date, replies, visits, what it counts as. */
export function ConsequenceList(props: ListProps) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const now = useNow(60_000)
  const { primary, current } = props.pair
  const { decision } = props
  const appeals = [primary.record, ...primary.family, current.record, ...current.family].flatMap(currentAppeals)
  const persons = [
    ...new Map(
      appeals.map((appeal) => [appeal.appellant.phones[0] ?? appeal.appellant.name, maskAppellant(appeal.appellant)]),
    ).values(),
  ]
  const channels = [...new Set(appeals.map((appeal) => appeal.channel))]
  const consequence = consequenceOf(decision, primary.record.state, current.record.state, reference)
  const merges = isMerge(decision)
  return (
    <section>
      <h2>{t('merge.after', { what: t(`merge.decision.${digitOf(decision)}`) })}</h2>
      <dl className="merge-after">
        <Fact label={t('merge.after.handling')}>
          {decision === 'urge' && isPairOver(primary.record.state, current.record.state)
            ? t('merge.after.handling.urgeOver')
            : t(`merge.after.handling.${handling[decision]}`, { people: persons.length })}
        </Fact>
        <Fact label={t('merge.after.due')}>
          {consequence.dueAt === null ? (
            t('merge.after.due.own')
          ) : (
            <>
              {t('merge.after.due.earliest')} <strong>{dueMoment(consequence.dueAt, now, language)}</strong>
            </>
          )}
        </Fact>
        <Fact label={t('merge.after.reply')}>
          {merges
            ? channels.map((channel) => (
                <span className="merge-channel" key={channel}>
                  <NetworkMark network={reference.channels.find((each) => each.id === channel)?.network ?? 'police'} />
                  <ChannelName id={channel} />
                </span>
              ))
            : t('merge.after.reply.own')}
        </Fact>
        <Fact label={t('merge.after.visit')}>
          {t('merge.after.visit.each', { people: persons.filter((name) => name !== '').join(t('merge.list')) })}
        </Fact>
        <Fact label={t('merge.after.count')}>
          {merges ? t('merge.after.count.merged', { count: consequence.appeals }) : t('merge.after.count.own')}
        </Fact>
      </dl>
    </section>
  )
}

function Fact(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
