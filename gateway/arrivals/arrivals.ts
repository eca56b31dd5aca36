/** What the rest of a gateway knows of the comparing. */
export type Arrivals = {
  /** Position up to which this node has compared; asking begins the work at once. */
  readonly comparedTo: () => number
  /** A page of a bootstrap was asked for, and the next one will be: whoever waits for it comes first. */
  readonly makeWay: () => void
  /** Waits for the piece under way. */
  readonly stop: () => Promise<void>
}
