/** The signs, drawn on a field of 16 × 16; each is one path, drawn as a line in the colour of the text. */
const paths = {
  brand: 'M2.5 13.5h11M4 13.5V9M8 13.5V6M12 13.5V3',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  chevrons: 'M4 8.5l4-4 4 4M4 12.5l4-4 4 4',
  ring: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M5.5 8h5',
  rise: 'M3.5 12.5l9-9M6 3.5h6.5V10',
  level: 'M2.5 8h11M9 3.5L13.5 8L9 12.5',
  fall: 'M3.5 3.5l9 9M6 12.5h6.5V6',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7l2.3 2.3',
  seal: 'M8 1.8l5.2 2v4c0 3.2-2.2 5.4-5.2 6.4c-3-1-5.2-3.2-5.2-6.4v-4zM5.5 8l2 2l3.2-3.7',
  turn: 'M13 3v3.5H9.5M12.8 6.5A5.3 5.3 0 1 0 13 10',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  info: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12M8 7.5v3.5M8 4.8v.4',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.5v3.3M8 11.5v.4',
  stop: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 4.8v4M8 11v.4',
} as const

/** The name of a sign. */
export type IconName = keyof typeof paths

/** A sign. Always beside a word that says the same, so screen readers pass it over. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true">
      <path d={paths[name]} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
