import type { Act } from '../office/desk.ts'

/** What a route asks of who comes: an act of `permissions`; 'self': to be signed in, for it is about oneself; 'everybody': nothing. */
export type Access = Act | 'self' | 'everybody'

/**
 * Every page of the application with what it asks; what the API asks stands with its operations (src/api). A route that is not here is refused. For which units an act is allowed, and
 * whether a target may be known of, is held in office/.
 */
export const access: Readonly<Record<string, Access>> = {
  'GET /assets/:file': 'everybody',
  'GET /healthz': 'everybody',
  'GET /readyz': 'everybody',
  // Only while there is no account at all.
  'GET /thiet-lap': 'everybody',
  'POST /thiet-lap': 'everybody',
  'POST /thiet-lap/du-lieu-mau': 'everybody',

  'GET /dang-nhap': 'everybody',
  'POST /dang-nhap': 'everybody',
  'GET /dang-nhap/ma-xac-thuc': 'everybody',
  'POST /dang-nhap/ma-xac-thuc': 'everybody',
  'GET /dang-nhap/mat-khau/:token': 'everybody',
  'POST /dang-nhap/mat-khau/:token': 'everybody',
  'GET /dang-nhap/mot-lan': 'everybody',
  'GET /dang-nhap/mot-lan/callback/oidc': 'everybody',
  'POST /dang-xuat': 'everybody',

  'GET /tai-khoan': 'self',
  'POST /tai-khoan/mat-khau': 'self',
  'POST /tai-khoan/hai-buoc': 'self',
  'POST /tai-khoan/hai-buoc/xac-nhan': 'self',
  'POST /tai-khoan/hai-buoc/tat': 'self',
  'POST /tai-khoan/hai-buoc/ma-du-phong': 'self',
  'POST /tai-khoan/phien/ket-thuc': 'self',
  'POST /tai-khoan/phien/ket-thuc-khac': 'self',

  'GET /': 'books.read',
  'POST /noi-lam-viec': 'books.read',

  'GET /chi-tieu': 'books.read',
  'GET /chi-tieu/don-vi': 'books.read',
  'GET /chi-tieu/qua-cac-nam': 'books.read',
  'GET /chi-tieu/tai-ve.csv': 'books.read',
  'GET /chi-tieu/tai-ve.xlsx': 'books.read',
  'GET /chi-tieu/:target': 'books.read',
  'GET /chi-tieu/:target/so-lieu': 'figures.write',
  'POST /chi-tieu/:target/so-lieu': 'figures.write',
  'POST /chi-tieu/:target/danh-gia': 'targets.decide',

  'GET /ke-hoach': 'books.read',
  'GET /ke-hoach/moi': 'plans.write',
  'POST /ke-hoach/moi': 'plans.write',
  'GET /ke-hoach/:id': 'books.read',
  'GET /ke-hoach/:id/van-ban': 'plans.write',
  'POST /ke-hoach/:id/van-ban': 'plans.write',
  'GET /ke-hoach/:id/noi-dung': 'plans.write',
  'POST /ke-hoach/:id/noi-dung': 'plans.write',
  'GET /ke-hoach/:id/thong-qua': 'plans.adopt',
  'POST /ke-hoach/:id/thong-qua': 'plans.adopt',
  'GET /ke-hoach/:id/dieu-chinh': 'plans.write',
  'POST /ke-hoach/:id/dieu-chinh': 'plans.write',
  'GET /ke-hoach/:id/ket-thuc': 'plans.adopt',
  'POST /ke-hoach/:id/ket-thuc': 'plans.adopt',
  'GET /ke-hoach/:id/chi-tieu/moi': 'plans.write',
  'POST /ke-hoach/:id/chi-tieu/moi': 'plans.write',
  'GET /ke-hoach/:id/chi-tieu/:target': 'books.read',
  'GET /ke-hoach/:id/chi-tieu/:target/sua': 'plans.write',
  'POST /ke-hoach/:id/chi-tieu/:target/sua': 'plans.write',
  'POST /ke-hoach/:id/chi-tieu/:target/rut': 'plans.write',
  'POST /ke-hoach/:id/chi-tieu/:target/thu-tu': 'plans.write',

  'GET /bo-chi-tieu': 'books.read',
  'GET /bo-chi-tieu/danh-muc': 'books.read',
  'POST /bo-chi-tieu/danh-muc': 'indicators.write',
  'GET /bo-chi-tieu/moi': 'indicators.write',
  'POST /bo-chi-tieu/moi': 'indicators.write',
  'GET /bo-chi-tieu/:id': 'books.read',
  'GET /bo-chi-tieu/:id/sua': 'indicators.write',
  'POST /bo-chi-tieu/:id/sua': 'indicators.write',
  'POST /bo-chi-tieu/:id/thay-doi': 'indicators.write',
  'POST /bo-chi-tieu/:id/noi-bao-cao': 'indicators.write',

  'GET /vai-tro': 'accounts.read',
  'GET /vai-tro/moi': 'accounts.write',
  'POST /vai-tro/moi': 'accounts.write',
  'GET /vai-tro/:account': 'accounts.read',
  'POST /vai-tro/:account/vai-tro': 'accounts.write',
  'POST /vai-tro/:account/vai-tro/:membership/ket-thuc': 'accounts.write',
  'POST /vai-tro/:account/duong-dan': 'accounts.write',
  'POST /vai-tro/:account/dang-xuat': 'accounts.write',
  'POST /vai-tro/:account/khoa': 'accounts.write',
  'POST /vai-tro/:account/mo': 'accounts.write',

  'GET /don-vi': 'books.read',
  'GET /don-vi/moi': 'units.write',
  'POST /don-vi/moi': 'units.write',
  'GET /don-vi/nhap': 'units.write',
  'POST /don-vi/nhap': 'units.write',
  'GET /don-vi/sap-xep': 'units.write',
  'POST /don-vi/sap-xep': 'units.write',
  'GET /don-vi/:id': 'books.read',
  'GET /don-vi/:id/sua': 'units.write',
  'POST /don-vi/:id/sua': 'units.write',

  'GET /nhat-ky': 'history.read',
  'GET /nhat-ky/kiem-tra': 'history.read',
  'POST /nhat-ky/kiem-tra': 'history.read',
  'GET /nhat-ky/dau-chuoi.json': 'history.read',

  'GET /api': 'books.read',
  // One's own; every role may have them, for they do no more than the role may.
  'GET /ma-truy-cap': 'books.read',
  'POST /ma-truy-cap': 'books.read',
  'POST /ma-truy-cap/thu-hoi': 'books.read',
  'GET /ma-truy-cap/ket-noi': 'accounts.read',
  'POST /ma-truy-cap/ket-noi': 'accounts.write',
  'POST /ma-truy-cap/ket-noi/thu-hoi': 'accounts.write',
}
