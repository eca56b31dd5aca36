/**
 * What this desk has learnt about classes: from the latest classified cases that lie here, from every class accepted since,
 * and most of all from corrections, which are kept for the next start.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import {
  emptyClassModel,
  learnClasses,
  type ClassExample,
  type ClassModel,
} from '#shared/domain/classification/suggest-learnt-classes.ts'
import { learnable } from './class-evidence.ts'
import { currentAppeals } from './current-appeals.ts'
import type { StoreClient } from './store-client.ts'

export type ClassKnowledge = {
  readonly model: () => Promise<ClassModel>
  /** Hears every command given at this desk. */
  readonly hear: (command: Command) => Promise<void>
}

const VIEW = 'class-knowledge'
/** Newest cases looked at: classes and wordings change, and a start must not wait. */
const LOOKED_AT = 4_000
const BLOCK = 500
const CORRECTION_WEIGHT = 4
const CORRECTIONS_KEPT = 300
/** While cases are still coming in, what was learnt from a part of them is looked at again after this long. */
const AGAIN_AFTER_MS = 10_000
const SHELF = { shelf: 'drafts', key: 'learnt/class-corrections' } as const

export function createClassKnowledge(client: StoreClient, clock: () => number = Date.now): ClassKnowledge {
  let known: Promise<{ model: ClassModel; complete: boolean; at: number }> | null = null
  let corrections: readonly ClassExample[] = []
  /** What the model was taught for each case, to be taken back exactly when the class is corrected. */
  const taught = new Map<CaseId, ClassExample>()

  async function learn() {
    const kept = await client.request('kept.list', { shelf: SHELF.shelf })
    corrections = (kept.find(({ key }) => key === SHELF.key)?.value ?? []) as readonly ClassExample[]
    const { examples, complete } = await readExamples(client)
    for (const [id, example] of examples) taught.set(id, example)
    return { model: learnClasses(emptyClassModel, [...examples.values(), ...corrections]), complete, at: clock() }
  }

  async function present() {
    const before = await known
    if (before === null || (!before.complete && clock() - before.at > AGAIN_AFTER_MS)) known = learn()
    return known ?? learn()
  }

  async function teach(examples: readonly ClassExample[]): Promise<void> {
    const before = await present()
    known = Promise.resolve({ ...before, model: learnClasses(before.model, examples) })
  }

  return {
    model: async () => (await present()).model,
    async hear(command) {
      if (command.kind !== 'accept' && command.kind !== 'reclassify') return
      await present()
      const text = await textOf(client, command.caseId)
      const before = taught.get(command.caseId)
      if (text === null || before?.classCode === command.classCode) return
      const example = { text, classCode: command.classCode }
      taught.set(command.caseId, example)
      const takenBack = before === undefined ? [] : [{ ...before, weight: -1 }]
      if (command.kind === 'accept') return teach([example, ...takenBack])
      const correction = { ...example, weight: CORRECTION_WEIGHT }
      corrections = [...corrections, correction].slice(-CORRECTIONS_KEPT)
      await teach([example, correction, ...takenBack])
      await client.request('kept.put', { ...SHELF, value: corrections })
    },
  }
}

async function readExamples(
  client: StoreClient,
): Promise<{ examples: ReadonlyMap<CaseId, ClassExample>; complete: boolean }> {
  const order = [{ field: 'receivedAt', descending: true }] as const
  const query = { queue: 'all', conditions: [], text: '', order } as const
  const { version, total, complete } = await client.request('view.open', { view: VIEW, query, keep: null })
  const examples = new Map<CaseId, ClassExample>()
  for (let start = 0; start < Math.min(total, LOOKED_AT); start += BLOCK) {
    const end = Math.min(total, start + BLOCK)
    const block = await client.request('view.rows', { view: VIEW, version, start, end })
    for (const { id, title, classCode } of block?.rows ?? []) {
      if (classCode !== null) examples.set(id, { text: learnable(title, ''), classCode })
    }
  }
  await client.request('view.close', { view: VIEW })
  return { examples, complete }
}

async function textOf(client: StoreClient, id: CaseId): Promise<string | null> {
  const view = await client.request('case.read', { id })
  const appeals = view === null ? [] : currentAppeals(view.record)
  if (appeals.length === 0) return null
  return learnable(appeals.map((each) => each.title).join(' '), appeals.map((each) => each.text).join(' '))
}

const bySession = new WeakMap<StoreClient['listen'], ClassKnowledge>()

/** One for each signed-in session, whichever part of the window asks (a recording store shares the ear of its plain one). */
export function classKnowledgeOf(client: StoreClient): ClassKnowledge {
  const known = bySession.get(client.listen) ?? createClassKnowledge(client)
  bySession.set(client.listen, known)
  return known
}
