import { Hono } from 'hono'
import { problemPage } from '../../sentencePage.tsx'
import type { Pages, Site, SiteContext } from '../../site.ts'
import { newUnitRoutes, unitFormRoutes } from './form.tsx'
import { importRoutes } from './import.tsx'
import { reorganisationRoutes } from './reorganise/index.tsx'
import { treeRoutes } from './tree.tsx'
import { unitRoutes } from './unit.tsx'

/** The pages of units: the tree of a day, one unit, founding, bringing in a list, reorganisation. */
export function unitPages(): Pages {
  const pages = new Hono<Site>()
  pages.onError((error, c) => problemPage(error, c as SiteContext))
  treeRoutes(pages)
  newUnitRoutes(pages)
  importRoutes(pages)
  reorganisationRoutes(pages)
  // Last: their addresses begin with any word.
  unitRoutes(pages)
  unitFormRoutes(pages)
  return pages
}
