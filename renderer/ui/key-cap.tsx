import { Fragment } from 'react'

const apple = navigator.platform.startsWith('Mac')

/**
 * A key as printed on its button: `A`, `Ctrl+K`, `Shift+D`, `F6`. Shift joins the key it goes with (⇧D). Two keys one
 * after the other are written with a blank: `G M`.
 */
export function KeyCap(props: { readonly keys: string }) {
  return (
    <span className="key-caps" aria-hidden>
      {props.keys.split(' ').map((stroke, at) => (
        <Fragment key={at}>
          {capsOf(stroke).map((cap) => (
            <kbd className="key-cap" key={cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}

function capsOf(stroke: string): readonly string[] {
  if (stroke === '+') return ['+']
  const caps: string[] = []
  let shift = ''
  for (const key of stroke.split('+')) {
    if (key === 'Shift') shift = '⇧'
    else if (key === 'Ctrl') caps.push(apple ? '⌘' : 'Ctrl')
    else caps.push(shift + (key === 'Plus' ? '+' : key === 'ContextMenu' ? '☰' : key))
  }
  return caps
}

/** For `aria-keyshortcuts`: the words the standard uses. */
export function ariaKeys(keys: string): string {
  return keys.replaceAll('Ctrl', apple ? 'Meta' : 'Control').replaceAll(' ', ' ')
}
