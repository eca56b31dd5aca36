// npm run check: format, lint, types of each layer, import rules, dead code.
import { runChecks } from './check/run-steps.ts'
import { duration, say } from './terminal.ts'

const began = Date.now()
const { passed, failed } = await runChecks()
say(`check: ${passed} of ${passed + failed} steps ok in ${duration(Date.now() - began)}`)
process.exitCode = failed === 0 ? 0 : 1
