import { useWords } from '../../text/translate.ts'

type Named = { readonly row: { readonly no: string; readonly title: string } }
type AboutProps = { readonly count: number; readonly view: Named | null | undefined }

/** Beside the title of a panel: the one case by number and title, or how many they are. */
export function AboutCases(props: AboutProps) {
  const { t } = useWords()
  const { count, view } = props
  if (count > 1) return <>{t('say.many', { count })}</>
  return view === null || view === undefined ? null : <>{`${view.row.no} ${view.row.title}`}</>
}
