const shapes = {
  grave:
    '<path d="M7 1.5h6L18.5 7v6L13 18.5H7L1.5 13V7z" fill="currentColor"/><path d="m7 7 6 6m0-6-6 6" stroke="var(--card)" stroke-width="2.2" stroke-linecap="round"/>',
  slight:
    '<path d="M10 1.8 19 18H1z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path d="M10 8v4.4m0 2.4v.4" stroke="var(--card)" stroke-width="2.2" stroke-linecap="round"/>',
  check:
    '<circle cx="10" cy="10" r="8.5" fill="currentColor"/><path d="m6 10.4 2.7 2.7L14.2 7.4" stroke="var(--card)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" fill="none"/>',
}

/** A drawing beside words that say the same: it is hidden from screen readers. */
export function icon(name: keyof typeof shapes): string {
  return `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" aria-hidden="true" focusable="false">${shapes[name]}</svg>`
}
