/** Deadlock found, could not serialise: the transaction did not happen and may be tried again as it is. */
const transient = new Set(['40P01', '40001'])
const ATTEMPTS = 5

/** Runs a whole transaction again when the database chose it to give way. Everything else passes through. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      const code = (error as { code?: unknown }).code
      if (attempt >= ATTEMPTS || typeof code !== 'string' || !transient.has(code)) throw error
    }
  }
}
