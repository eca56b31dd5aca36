import { useEffect, useRef, type ReactNode } from 'react'

type ChoiceLineProps = {
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** A line of the list of a two-part bench (two-part.css); the chosen one is brought into view. */
export function ChoiceLine({ isChosen, onChoose, children }: ChoiceLineProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-current={isChosen}
        className={isChosen ? 'is-current' : ''}
        onClick={onChoose}
      >
        {children}
      </button>
    </li>
  )
}
