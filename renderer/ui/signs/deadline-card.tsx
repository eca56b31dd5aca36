import type { Card } from '#shared/domain/deadline/deadline.ts'

/** 黄牌 or 红牌 as a small upright card; nothing when no card hangs. Words always stand beside it. */
export function DeadlineCard(props: { readonly card: Card }) {
  return props.card === 'none' ? null : <span className={`deadline-card is-${props.card}`} aria-hidden />
}
