/** Elements that are never part of an article. */
export const asideTags: ReadonlySet<string> = new Set([
  'nav', 'aside', 'footer', 'form', 'button', 'select', 'option', 'input', 'textarea', 'dialog', 'menu',
])

/** Roles (ARIA) of what stands around an article. */
export const asideRoles: ReadonlySet<string> = new Set([
  'navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'dialog', 'alert',
])

/** Words in the class or id that web sites give to what stands around an article. */
const asideNames = [
  'nav', 'navbar', 'navigation', 'menu', 'mainmenu', 'topmenu', 'breadcrumb', 'breadcrumbs', 'sidebar', 'side', 'footer', 'comment', 'comments',
  'binhluan', 'binh-luan', 'related', 'relate', 'lienquan', 'lien-quan', 'tinlienquan', 'tin-khac', 'tinkhac', 'tin-moi', 'tinmoi', 'tin-noi-bat',
  'cung-chuyen-muc', 'xem-them', 'doc-them', 'other-news', 'othernews', 'news-other', 'more-news', 'readmore', 'most-view', 'most-read', 'share',
  'social', 'chia-se', 'tags', 'tag-list', 'advert', 'advertisement', 'ads', 'quang-cao', 'quangcao', 'banner', 'popup', 'modal', 'cookie',
  'cookies', 'widget', 'rating', 'pagination', 'paging', 'print', 'search', 'login', 'toolbar', 'hotline', 'copyright', 'newsletter', 'subscribe',
]

export const asideName = new RegExp(`(?:^|[\\s_-])(?:${asideNames.join('|')})(?:$|[\\s_-])`, 'i')

/** Lines after which a page has no more of its article: other news, what readers said. */
export const lastLines: readonly string[] = [
  'tin liên quan', 'các tin liên quan', 'bài liên quan', 'bài viết liên quan', 'tin khác', 'các tin khác', 'tin tức khác', 'bài viết khác',
  'tin cùng chuyên mục', 'cùng chuyên mục', 'tin mới', 'tin mới nhất', 'tin mới hơn', 'tin cũ hơn', 'các tin đã đưa', 'tin đã đưa', 'tin đọc nhiều',
  'đọc nhiều', 'xem nhiều', 'bình luận', 'ý kiến bạn đọc', 'gửi bình luận', 'ý kiến của bạn', 'có thể bạn quan tâm',
]
