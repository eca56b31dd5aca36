/** Named views as a text file: who shares one sends it to a colleague, who takes it in at another desk. */
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { isRecord, readContent, type WrongPart } from './read-content.ts'
import { NAME_LENGTH, type SavedView, type ViewContent } from './saved-view.ts'

const FORMAT = 'minsheng-desk-views'
const VERSION = 1

export type NamedContent = ViewContent & { readonly name: string }

export type ViewFileFault =
  | WrongPart
  | { readonly code: 'notJson' | 'notViews' | 'empty' }
  | { readonly code: 'newer'; readonly version: number }

/** A file's `columns` are what the code calls layout. */
export function writeViewFile(views: readonly SavedView[]): string {
  const written = views.map(({ name, query, layout, density, groups }) => ({
    name,
    query,
    columns: layout,
    density,
    groups,
  }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views: written }, null, 2)}\n`
}

/** Whole or not at all: one wrong view refuses the file and says where it is wrong. */
export function readViewFile(text: string): Result<readonly NamedContent[], ViewFileFault> {
  const file = parse(text)
  if (file === undefined) return fail({ code: 'notJson' })
  if (!isRecord(file) || file['format'] !== FORMAT) return fail({ code: 'notViews' })
  const { version, views } = file
  if (typeof version !== 'number') return fail({ code: 'wrong', where: 'version' })
  if (version > VERSION) return fail({ code: 'newer', version })
  if (!Array.isArray(views)) return fail({ code: 'wrong', where: 'views' })
  return views.length === 0 ? fail({ code: 'empty' }) : readViews(views)
}

function readViews(views: readonly unknown[]): Result<readonly NamedContent[], WrongPart> {
  const read: NamedContent[] = []
  for (const [at, each] of views.entries()) {
    const where = `views[${at}]`
    const name = isRecord(each) ? each['name'] : undefined
    if (typeof name !== 'string' || name.trim() === '' || name.length > NAME_LENGTH)
      return fail({ code: 'wrong', where: `${where}.name` })
    const content = readContent(each, where)
    if (!content.ok) return content
    read.push({ ...content.value, name: name.trim() })
  }
  return ok(read)
}

function parse(text: string): unknown {
  try {
    // A byte order mark is what some editors put in front.
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}
