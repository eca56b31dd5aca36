import { createElement } from 'react'

/** A sign as data, so that the window (React) and the grid (plain elements, for speed) draw one and the same. */
export type Shape = {
  readonly box: number
  readonly parts: readonly (readonly [
    tag: 'path' | 'circle' | 'rect' | 'line',
    attributes: Readonly<Record<string, string | number>>,
  ])[]
}

export function ShapeView(props: {
  readonly shape: Shape
  readonly size?: number
  readonly className?: string
  readonly title?: string
}) {
  const { shape, size = shape.box } = props
  return (
    <svg
      className={props.className}
      width={size}
      height={size}
      viewBox={`0 0 ${shape.box} ${shape.box}`}
      fill="none"
      {...(props.title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.title })}
    >
      {shape.parts.map(([tag, attributes], at) => createElement(tag, { key: at, ...inReact(attributes) }))}
    </svg>
  )
}

const svg = 'http://www.w3.org/2000/svg'

export function drawShape(shape: Shape, className: string): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg')
  element.setAttribute('class', className)
  element.setAttribute('width', String(shape.box))
  element.setAttribute('height', String(shape.box))
  element.setAttribute('viewBox', `0 0 ${shape.box} ${shape.box}`)
  element.setAttribute('fill', 'none')
  element.setAttribute('aria-hidden', 'true')
  for (const [tag, attributes] of shape.parts) {
    const part = document.createElementNS(svg, tag)
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value))
    element.append(part)
  }
  return element
}

/** `stroke-width` → `strokeWidth`. */
function inReact(attributes: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}
