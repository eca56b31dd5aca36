import { useEffect, useState } from 'react'

/** Widths of the window from which one column more has room for its words. */
const steps = [900, 1240, 1560] as const

export function useColumnCount(): number {
  const [count, setCount] = useState(columnsOf)
  useEffect(() => {
    const hear = (): void => setCount(columnsOf())
    window.addEventListener('resize', hear)
    return () => window.removeEventListener('resize', hear)
  }, [])
  return count
}

function columnsOf(): number {
  return 1 + steps.filter((step) => window.innerWidth >= step).length
}
