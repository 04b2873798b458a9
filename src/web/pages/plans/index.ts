import { Hono } from 'hono'
import type { Pages, Site } from '../../site.ts'
import { adopt, adoptPage, end, endPage } from './adopt.tsx'
import { begin, beginPage } from './begin.tsx'
import { amend, amendPage, documentPage, saveDocument } from './document.tsx'
import { itemsPage, saveItems } from './itemsForm.tsx'
import { listPage } from './list.tsx'
import { planPage } from './planPage.tsx'
import { addTarget, editTargetPage, move, newTargetPage, saveTarget, withdraw } from './target/edit.tsx'
import { targetPage } from './target/page.tsx'

/** The pages of plans: the list, one plan in its versions, its targets, the vote. */
export function plansPages(): Pages {
  return new Hono<Site>()
    .get('/', listPage)
    .get('/moi', (c) => beginPage(c))
    .post('/moi', begin)
    .get('/:id', planPage)
    .get('/:id/van-ban', documentPage)
    .post('/:id/van-ban', saveDocument)
    .get('/:id/noi-dung', itemsPage)
    .post('/:id/noi-dung', saveItems)
    .get('/:id/thong-qua', adoptPage)
    .post('/:id/thong-qua', adopt)
    .get('/:id/dieu-chinh', amendPage)
    .post('/:id/dieu-chinh', amend)
    .get('/:id/ket-thuc', endPage)
    .post('/:id/ket-thuc', end)
    .get('/:id/chi-tieu/moi', newTargetPage)
    .post('/:id/chi-tieu/moi', addTarget)
    .get('/:id/chi-tieu/:target', targetPage)
    .get('/:id/chi-tieu/:target/sua', editTargetPage)
    .post('/:id/chi-tieu/:target/sua', saveTarget)
    .post('/:id/chi-tieu/:target/rut', withdraw)
    .post('/:id/chi-tieu/:target/thu-tu', move)
}
