import type { IRowNode } from 'ag-grid-community'

/** The elements of a drawn grid that AG Grid's own interface does not reach. */
export type GridFrame = {
  readonly host: HTMLElement
  readonly grid: HTMLElement
  readonly scroller: HTMLElement
}

export function frameOf(host: HTMLElement): GridFrame {
  const grid = host.querySelector<HTMLElement>('[role="grid"]') ?? host
  return { host, grid, scroller: scrollerIn(host) }
}

/** The class of the scrolling element has changed between versions of AG Grid; what it does has not. */
function scrollerIn(host: HTMLElement): HTMLElement {
  for (const element of host.querySelectorAll<HTMLElement>('div')) {
    const { overflowY } = getComputedStyle(element)
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      !element.className.includes('fake') &&
      !element.className.includes('vertical-scroll')
    ) {
      return element
    }
  }
  return host
}

/**
 * The scroll bar is an element of its own that follows the rows; when the list became shorter and moved at once, it
 * would stay behind.
 */
export function alignScrollBar({ host, scroller }: GridFrame): void {
  const bar = host.querySelector('.ag-body-vertical-scroll-viewport')
  if (bar !== null) bar.scrollTop = scroller.scrollTop
}

/** The number of rows counts the head row, as the standard wants it. */
export function sayFrame(frame: GridFrame, label: string, total: number): void {
  frame.grid.setAttribute('aria-label', label)
  frame.grid.setAttribute('aria-rowcount', String(total + 1))
}

const rowElements = new WeakMap<object, HTMLElement>()

/** Gives a row the name that a screen reader says, and renews it when its data changes. */
export function nameRow<R>(node: IRowNode<R>, element: HTMLElement, nameOf: (row: R) => string): void {
  const isNew = !rowElements.has(node)
  rowElements.set(node, element)
  const name = (): void => {
    if (node.data !== undefined) rowElements.get(node)?.setAttribute('aria-label', nameOf(node.data))
  }
  name()
  if (isNew) node.addEventListener('dataChanged', name)
}
