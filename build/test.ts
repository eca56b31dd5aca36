// npm test: every part, none stopped by another, and as the last line the sum over all of them.
import { endAllOnSignal } from './processes.ts'
import { complain, duration, say } from './terminal.ts'
import { parts } from './test/parts.ts'

endAllOnSignal()
const lines: string[] = []
let passed = 0
let failed = 0
for (const part of parts) {
  say(`\n── ${part.name} ──`)
  const began = Date.now()
  const count = await part.run().catch((error: unknown) => {
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return { passed: 0, failed: 1 }
  })
  passed += count.passed
  failed += count.failed
  lines.push(
    `${part.name.padEnd(10)} ${String(count.passed).padStart(6)} ok ${String(count.failed).padStart(5)} failed   ${duration(Date.now() - began)}`,
  )
  say(lines.at(-1) ?? '')
}

say(`\n── all parts ──\n${lines.join('\n')}\n`)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
