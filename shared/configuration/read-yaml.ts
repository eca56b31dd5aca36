/**
 * YAML checked against a schema, every fault with the line it is about, all at once. Knows nothing of what is configured:
 * the gateway and the desk read their own parts of the same file with it.
 */
import { isCollection, isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { explainIssue, type Sentence } from './explain-issue.ts'

export type YamlFault = Sentence & { readonly file: string; readonly line: number; readonly path: string }
type Path = readonly PropertyKey[]

/** `file` is the name to show. Aliases are bounded by the library against bombs of references. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): Result<T, readonly YamlFault[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({
        ...{ file, line: lines.linePos(error.pos[0]).line, path: '' },
        zh: `YAML 写法有误(${error.code})，请检查这一行的缩进、冒号和引号`,
        en: `not valid YAML (${error.code}); check indentation, colons and quotes of this line`,
      })),
    )
  }
  const expanded = expand(document)
  if (!expanded.ok) {
    const zh = '引用(*)展开后过大，请直接写出内容'
    return fail([{ file, line: 1, path: '', zh, en: 'references (*) grow too large; write the content out' }])
  }
  const value = expanded.value
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document, path)).line
  const faults = parsed.error.issues.flatMap((issue) =>
    explainIssue(issue, value).map(({ path, zh, en }) => ({ file, line: lineOf(path), path: nameOf(path), zh, en })),
  )
  return fail(faults.toSorted((a, b) => a.line - b.line))
}

/** The library throws when references multiply; nothing else in a parsed document can fail. */
function expand(document: Document): Result<unknown, 'tooManyAliases'> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }) as unknown)
  } catch (error) {
    if (error instanceof ReferenceError) return fail('tooManyAliases')
    throw error
  }
}

/** One line for people: where, what is expected, what was found, in both languages. */
export function sentenceOf({ file, line, path, zh, en }: YamlFault): string {
  const where = path === '' ? `${file}:${line}` : `${file}:${line} ${path}`
  return `${where}: ${zh} / ${en}`
}

function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
}

/** Where the value stands; of a key that is not there, where its owner begins; of a key that should not be, the key. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (pair === undefined) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isCollection(node)) {
      node = node.get(key, true)
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}
