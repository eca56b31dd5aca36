import { createContext, useContext, type ReactNode } from 'react'
import type { Names } from '../../text/names.ts'

const Given = createContext<Names | null>(null)

export function NamesProvider(props: { readonly names: Names; readonly children: ReactNode }) {
  return <Given.Provider value={props.names}>{props.children}</Given.Provider>
}

/** Names of channels, units, classes and places in the present language. */
export function useNames(): Names {
  const names = useContext(Given)
  if (names === null) throw new Error('useNames outside of a signed-in window')
  return names
}
