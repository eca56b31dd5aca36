import { useDesk } from '../../desk/access.tsx'
import { namesOf, type Names } from '../../text/names.ts'
import { useWords } from '../../text/translate.ts'

/** Names of channels, units, classes and places in the present language. */
export function useNames(): Names {
  const { reference } = useDesk()
  const { language } = useWords()
  return namesOf(reference, language)
}
