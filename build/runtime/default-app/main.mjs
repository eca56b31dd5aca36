// Stands in for Electron's own default_app, which the carried runtime lacks: loads the application whose folder
// is the first plain word on the command line, before Electron's 'ready' event.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.')
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(description.productName ?? description.name)
if (description.version) app.setVersion(description.version)
await import(pathToFileURL(join(folder, description.main)).href)
