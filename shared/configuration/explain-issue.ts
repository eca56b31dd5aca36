import type { z } from 'zod'

export type Sentence = { readonly zh: string; readonly en: string }
type Explained = Sentence & { readonly path: readonly PropertyKey[] }
type Issue = z.core.$ZodIssue

const typeNames: Readonly<Record<string, Sentence>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组 键: 值', en: 'a group of key: value' },
  record: { zh: '一组 键: 值', en: 'a group of key: value' },
}

/** What is expected and what was found instead; one sentence for each unknown key. */
export function explainIssue(issue: Issue, root: unknown): readonly Explained[] {
  const found = foundAt(root, issue.path)
  const at = (expected: Sentence): readonly Explained[] => [
    {
      path: issue.path,
      zh: `应为 ${expected.zh}，实际是 ${found.zh}`,
      en: `expected ${expected.en}, found ${found.en}`,
    },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        zh: `没有名为 ${key} 的设置，请改正拼写或删除`,
        en: `there is no setting named ${key}; correct the spelling or remove it`,
      }))
    case 'invalid_type':
      return at(typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected })
    case 'invalid_value':
      return at({ zh: issue.values.map(String).join(' 或 '), en: issue.values.map(String).join(' or ') })
    case 'too_small':
      return at(sized(issue.origin, issue.minimum, { zh: '至少', en: 'at least' }))
    case 'too_big':
      return at(sized(issue.origin, issue.maximum, { zh: '至多', en: 'at most' }))
    case 'custom': {
      const params = issue.params as Partial<Sentence> | undefined
      return [{ path: issue.path, zh: params?.zh ?? issue.message, en: params?.en ?? issue.message }]
    }
    case 'invalid_union':
      return at({ zh: '文字或列表等允许的形式之一', en: 'one of the allowed forms' })
    case 'invalid_format':
      return at({
        zh: `符合 ${issue.pattern ?? issue.format} 的文字`,
        en: `text of the form ${issue.pattern ?? issue.format}`,
      })
    default:
      return at({ zh: '其他的值', en: 'another value' })
  }
}

function sized(origin: string, size: number | bigint, bound: Sentence): Sentence {
  if (origin === 'string') return { zh: `${bound.zh} ${size} 个字的文字`, en: `text of ${bound.en} ${size} characters` }
  if (origin === 'array') return { zh: `${bound.zh} ${size} 项的列表`, en: `a list of ${bound.en} ${size} entries` }
  return { zh: `${bound.zh} ${size} 的数字`, en: `a number of ${bound.en} ${size}` }
}

const LONGEST_SHOWN = 60

function foundAt(root: unknown, path: readonly PropertyKey[]): Sentence {
  let value = root
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
  if (value === undefined) return { zh: '没有写', en: 'nothing' }
  if (value === null) return { zh: '空值', en: 'an empty value' }
  if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' }
  if (typeof value === 'object') return { zh: '一组 键: 值', en: 'a group of key: value' }
  const shown = JSON.stringify(value).slice(0, LONGEST_SHOWN)
  return { zh: shown, en: shown }
}
