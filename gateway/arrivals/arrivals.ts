/** What the rest of a gateway knows of the comparing. */
export type Arrivals = {
  /** Position up to which this node has compared; asking begins the work at once. */
  readonly comparedTo: () => number
  /** Waits for the piece under way. */
  readonly stop: () => Promise<void>
}
