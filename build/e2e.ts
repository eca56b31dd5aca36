// npm run e2e -- [files, options of Playwright]: builds, then tests in real Electron (see playwright.config.ts).
import { endAllOnSignal } from './processes.ts'
import { runTool } from './tools.ts'

endAllOnSignal()
const finished = await runTool('playwright', ['test', ...process.argv.slice(2)], { show: true })
process.exitCode = finished.code
