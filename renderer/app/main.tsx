import '#shared/wire/without-eval.ts'
import '../ui/tokens.css'
import '../ui/signs/signs.css'
import '../ui/facts/facts.css'
import '../ui/panel/panel.css'
import '../ui/panel/form.css'
import '../ui/grid/grid.css'
import '../features/queue/queue.css'
import '../features/conditions/conditions.css'
import './shell.css'
import { createRoot } from 'react-dom/client'
import { desk } from '../desk/bridge.ts'
import { startTranslation } from '../text/translate.ts'
import { Application } from './application.tsx'
import { reportBugs } from './report-bugs.ts'
import { guardMarkup } from './trusted-types.ts'

guardMarkup()
reportBugs()

const answer = await desk.request('desk.describe', null)
if (!answer.ok) throw new Error(`desk.describe: ${answer.fault.code}`)
await startTranslation(answer.value.settings.language)

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
createRoot(root).render(<Application first={answer.value} nonce={nonce} />)
