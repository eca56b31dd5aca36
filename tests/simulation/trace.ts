/** What happened, line by line, for the replay of one seed; null while nobody looks. */
export type Trace = ((who: string, what: string) => void) | null
