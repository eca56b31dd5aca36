import { useNames } from './use-names.tsx'

/** 治安 › 夜间扰民 › 烧烤摊; a dash while there is no class. */
export function ClassPath(props: { readonly code: string | null }) {
  const path = useNames().classPath(props.code)
  return <span>{path.length === 0 ? '—' : path.join(' › ')}</span>
}
