import {
  documentNames,
  type Entry,
  formsOf,
  indicatorsOf,
  planVersionsOf,
  type ReadTransaction,
  regimesOf,
  roundsOf,
  targetHeadsOf,
  unitsOf,
} from '../store/index.ts'
import { periodLabel } from '../vietnamese/index.ts'

/** What is named in history by a number, by its name. */
export interface Names {
  unit: ReadonlyMap<number, string>
  indicator: ReadonlyMap<number, string>
  target: ReadonlyMap<number, string>
  plan: ReadonlyMap<number, string>
  regime: ReadonlyMap<number, string>
  form: ReadonlyMap<number, string>
  round: ReadonlyMap<number, string>
  document: ReadonlyMap<number, string>
}

/** The names of all that the entries speak of. */
export async function namesFor(read: ReadTransaction, entries: readonly Entry[]): Promise<Names> {
  const named = <Row extends { id: number; name: string }>(rows: readonly Row[]) => new Map(rows.map(({ id, name }) => [id, name]))
  const regime = named(await regimesOf(read))
  const rounds = await roundsOf(read)
  return {
    regime,
    form: new Map((await formsOf(read)).map(({ id, number, title }) => [id, `${number}: ${title}`])),
    round: new Map(rounds.map(({ id, regimeId, period }) => [id, `${regime.get(regimeId)}, ${periodLabel(period)}`])),
    unit: named(await unitsOf(read)),
    indicator: named(await indicatorsOf(read)),
    target: named(await targetHeadsOf(read)),
    plan: await planTitles(read, entries),
    document: named(await documentNames(read)),
  }
}

async function planTitles(read: ReadTransaction, entries: readonly Entry[]): Promise<Map<number, string>> {
  const ids = new Set(
    entries.flatMap(({ subject, details }) => [
      ...(/^plan(?:Version)?\//.test(subject) ? [Number(subject.split('/')[1])] : []),
      ...details.filter(([name]) => name === 'planId' || name === 'parentId').flatMap(([, was, is]) => [Number(was), Number(is)]),
    ]),
  )
  const titles = new Map<number, string>()
  for (const id of ids) {
    const title = id > 0 ? (await planVersionsOf(read, id)).at(-1)?.title : undefined
    if (title !== undefined) titles.set(id, title)
  }
  return titles
}
