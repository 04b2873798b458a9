import { describe, expect, it } from 'vitest'
import { permissions } from '../office/permissions.data.ts'
import { access } from '../web/access.data.ts'
import { openApi, operations } from './index.ts'

const document = openApi()

/** Everything in the document that stands under a key, wherever. */
function under(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [...(name === key ? [one] : []), ...under(key, one)])
}

function at(reference: string): unknown {
  const parts = reference.replace(/^#\//, '').split('/')
  return parts.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document)
}

describe('the OpenAPI document', () => {
  it('is one of OpenAPI 3.1, each operation of the API with its own name in it', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    const ids = under('operationId', document.paths)
    expect(ids.toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refers only to what is in it, and has nothing that nobody refers to', () => {
    const references = under('$ref', document) as string[]
    expect(references.length).toBeGreaterThan(100)
    expect(references.filter((one) => at(one) === undefined)).toEqual([])
    const used = new Set(references)
    expect(Object.keys(document.components.schemas).filter((name) => !used.has(`#/components/schemas/${name}`))).toEqual([])
  })

  it('has a parameter for each name of a path, an answer and the problems for each operation', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, one] of Object.entries(methods)) {
        const parameters = one.parameters as { name?: string; in?: string; schema?: object }[]
        const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
        expect([path, inPath]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)])
        expect(Object.keys(one.responses as object).toSorted()).toEqual([
          method === 'post' ? expect.stringMatching(/^20[01]$/) : '200',
          'default',
        ])
        expect([path, document.tags.map(({ name }) => name)]).toEqual([path, expect.arrayContaining(one.tags as string[])])
      }
    }
  })

  it('has of every body an example that the operation takes', () => {
    for (const { id, body, example } of operations) {
      if (body === undefined) continue
      const read = body.safeParse(example)
      expect([id, read.success ? [] : read.error.issues]).toEqual([id, []])
    }
  })

  it('describes numbers of the books as text, never as binary fractions', () => {
    expect(under('type', document).filter((type) => type === 'number')).toEqual([])
    expect(document.components.schemas.Decimal).toMatchObject({ type: 'string' })
  })
})

/** Which operations do what a page does that changes something; or why none does. */
const doneBy: Readonly<Record<string, readonly string[] | string>> = {
  'POST /noi-lam-viec': 'a token is of one authority',
  'POST /chi-tieu/:target/so-lieu': ['recordObservations'],
  'POST /chi-tieu/:target/danh-gia': ['decideTarget'],
  'POST /ke-hoach/moi': ['beginPlan'],
  'POST /ke-hoach/:id/van-ban': ['changeDocument'],
  'POST /ke-hoach/:id/noi-dung': ['setItems'],
  'POST /ke-hoach/:id/thong-qua': ['adoptPlan'],
  'POST /ke-hoach/:id/dieu-chinh': ['amendPlan'],
  'POST /ke-hoach/:id/ket-thuc': ['endPlan'],
  'POST /ke-hoach/:id/chi-tieu/moi': ['addTarget'],
  'POST /ke-hoach/:id/chi-tieu/:target/sua': ['changeTarget'],
  'POST /ke-hoach/:id/chi-tieu/:target/rut': ['withdrawTarget'],
  'POST /ke-hoach/:id/chi-tieu/:target/thu-tu': ['moveTarget'],
  'POST /bo-chi-tieu/danh-muc': ['takeFromCatalogue'],
  'POST /bo-chi-tieu/moi': ['addIndicator'],
  'POST /bo-chi-tieu/:id/sua': ['changeIndicator'],
  'POST /bo-chi-tieu/:id/thay-doi': ['addBreak'],
  'POST /bo-chi-tieu/:id/noi-bao-cao': ['setSenders'],
  'POST /vai-tro/moi': ['addAccount'],
  'POST /vai-tro/:account/vai-tro': ['grantRole'],
  'POST /vai-tro/:account/vai-tro/:membership/ket-thuc': ['endRole'],
  'POST /vai-tro/:account/duong-dan': ['givePasswordLink'],
  'POST /vai-tro/:account/dang-xuat': ['signOutAccount'],
  'POST /vai-tro/:account/khoa': ['disableAccount'],
  'POST /vai-tro/:account/mo': ['enableAccount'],
  'POST /don-vi/moi': ['addUnit'],
  'POST /don-vi/nhap': ['importUnits'],
  'POST /don-vi/sap-xep': ['previewReorganisation', 'reorganise'],
  'POST /don-vi/:id/sua': ['mendUnit'],
  'POST /che-do-bao-cao/thuong-dung': ['takeUsualRegimes'],
  'POST /che-do-bao-cao/moi': ['addRegime'],
  'POST /che-do-bao-cao/:id/sua': ['changeRegime'],
  'POST /che-do-bao-cao/:id/ket-thuc': ['endRegime'],
  'POST /bieu-mau/tu-ke-hoach': ['addFormFromPlan'],
  'POST /bieu-mau/moi': ['addForm'],
  'POST /bieu-mau/:id/sua': ['changeForm'],
  'POST /bieu-mau/:id/dong': ['closeForm'],
  'POST /bieu-mau/:id/them': ['setFormRows'],
  'POST /bieu-mau/:id/hang/:row': ['setFormRows'],
  'POST /bieu-mau/:id/hang/:row/thu-tu': ['setFormRows'],
  'POST /bieu-mau/:id/hang/:row/bo': ['setFormRows'],
  'POST /ky-bao-cao/mo': ['openRound'],
  'POST /ky-bao-cao/:id/ngay': ['changeRoundDays'],
  'POST /ky-bao-cao/:id/khoa': ['lockRound'],
  'POST /ky-bao-cao/:id/mo-lai': ['reopenRound'],
  'POST /nhap-so-lieu/:round/:sender': ['saveSubmissionLines'],
  'POST /nhap-so-lieu/:round/:sender/dong': ['saveSubmissionLines'],
  'POST /nhap-so-lieu/:round/:sender/gui': ['saveSubmissionLines', 'submitSubmission'],
  'POST /nhap-so-lieu/:round/:sender/bieu': ['saveSubmissionLines'],
  'POST /nhap-so-lieu/:round/:sender/tep': ['saveSubmissionLines', 'attachFile'],
  'POST /duyet/cach-duyet': ['setSeparateReview'],
  'POST /duyet/:round/gop': ['approveCleanSubmissions'],
  'POST /duyet/:round/:sender/duyet': ['approveSubmission'],
  'POST /duyet/:round/:sender/tra-lai': ['returnSubmission'],
  'POST /giai-trinh/moi': ['askExplanation'],
  'POST /giai-trinh/:id': ['answerExplanation'],
  'POST /nhap-lieu': ['uploadImport'],
  'POST /nhap-lieu/:id/chon': ['chooseForImport'],
  'POST /nhap-lieu/:id/ghi': ['recordImport'],
  'POST /doc-van-ban': ['uploadDocument'],
  'POST /doc-van-ban/:id/nhan-chac-chan': ['acceptSureFacts'],
  'POST /doc-van-ban/:id/so-lieu/:fact': ['acceptFact'],
  'POST /doc-van-ban/:id/so-lieu/:fact/bo': ['refuseFact'],
  'POST /doc-van-ban/:id/so-lieu/:fact/lay-lai': ['reopenFact'],
  'POST /nhat-ky/kiem-tra': ['verifyHistory'],
  'POST /ma-truy-cap': 'a token makes no other',
  'POST /ma-truy-cap/thu-hoi': 'one’s own tokens are ended by oneself, signed in',
  'POST /ma-truy-cap/ket-noi': 'a token makes no other',
  'POST /ma-truy-cap/ket-noi/thu-hoi': ['revokeToken'],
}

describe('everything that a page can do, the API can', () => {
  const guarded = Object.entries(access).filter(([, act]) => act in permissions)

  it('has operations for each act that a page asks for', () => {
    const acts = new Set(operations.map(({ act }) => act))
    expect([...new Set(guarded.map(([, act]) => act))].filter((act) => !acts.has(act as never))).toEqual([])
  })

  it('changes whatever a page changes, for the same act', () => {
    const forms = guarded.filter(([route]) => route.startsWith('POST '))
    expect(forms.map(([route]) => route).toSorted()).toEqual(Object.keys(doneBy).toSorted())
    for (const [route, act] of forms) {
      const own = doneBy[route]
      if (typeof own === 'string' || own === undefined) continue
      expect([route, own.map((name) => operations.find(({ id }) => id === name)?.act)]).toEqual([route, own.map(() => act)])
    }
  })
})
