import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/domain/core/result.ts';

/** One thing wrong in a configuration file: where (line counts from 1), what is expected, what stands there. */
export type ConfigurationFault = { readonly file: string; readonly line: number; readonly zh: string; readonly en: string };

/** More faults than this help nobody; the first ones usually cause the rest. */
const MOST_FAULTS = 20;

/**
 * Reads YAML text against a schema. All faults at once, each with its line: syntax, a key twice, a missing or unknown
 * key, a value of the wrong kind. Schemas should be strict, so that a misspelt key is a fault and not ignored. A
 * schema's own messages may be `中文 · English`; others are put into words here.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Result<T, readonly ConfigurationFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    return fail(
      document.errors.slice(0, MOST_FAULTS).map((error) => ({
        ...{ file, line: lineAt(error.pos[0]) },
        ...{ zh: `YAML 写法不对:${error.code}`, en: `not valid YAML: ${error.code}` },
      })),
    );
  }
  const read = schema.safeParse(document.toJS({ maxAliasCount: 50 }));
  if (read.success) return ok(read.data);
  return fail(read.error.issues.slice(0, MOST_FAULTS).map((issue) => ({ file, line: lineAt(offsetOf(document, issue)), ...wordsOf(issue) })));
}

type Issue = z.core.$ZodIssue;

/** Where the value (or, for an unknown key, the key) stands; for a missing one the closest thing around it. */
function offsetOf(document: Document, issue: Issue): number {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of unknownKey === undefined ? issue.path : [...issue.path, unknownKey]) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function wordsOf(issue: Issue): { readonly zh: string; readonly en: string } {
  const name = issue.path.map(String).join('.');
  const [zh, en] = issue.message.split(' · ');
  if (en !== undefined && zh !== undefined) return { zh: `${name}:${zh}`, en: `${name}: ${en}` };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { zh: `没有这个项目:${issue.keys.join('、')}。删去或改名`, en: `unknown key: ${issue.keys.join(', ')}. Remove or rename it` };
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: `缺少 ${name}(要 ${issue.expected})`, en: `${name} is missing (${issue.expected} expected)` }
        : { zh: `${name} 要 ${issue.expected}`, en: `${name} must be of type ${issue.expected}` };
    case 'invalid_value':
      return { zh: `${name} 只能是:${issue.values.join('、')}`, en: `${name} must be one of: ${issue.values.join(', ')}` };
    case 'too_small':
      return { zh: `${name} 太小或太短,至少 ${issue.minimum}`, en: `${name} is too small or too short, at least ${issue.minimum}` };
    case 'too_big':
      return { zh: `${name} 太大或太长,至多 ${issue.maximum}`, en: `${name} is too large or too long, at most ${issue.maximum}` };
    default:
      return { zh: `${name} 不对:${issue.message}`, en: `${name}: ${issue.message}` };
  }
}
