import type { Child } from 'hono/jsx'

/** One node of a tree: a unit with those below it, a plan with its parts. */
export interface TreeNode {
  label: string
  href?: string | undefined
  /** What stands at the end of its line: a status, a count. */
  aside?: Child
  children?: readonly TreeNode[] | undefined
  /** Starts folded. */
  folded?: boolean | undefined
}

/** A tree as nested lists, each branch to be folded without a script. */
export function Tree({ label, nodes }: { label: string; nodes: readonly TreeNode[] }) {
  return (
    <ul class="tree" aria-label={label}>
      <Nodes nodes={nodes} />
    </ul>
  )
}

/** The handle stands beside the name, not around it: a link within a handle could not be told from it by a screen reader. */
function Nodes({ nodes }: { nodes: readonly TreeNode[] }) {
  return (
    <>
      {nodes.map(({ label, href, aside, children = [], folded }) => (
        <li>
          <div class="node">
            <span class="node-name">{href ? <a href={href}>{label}</a> : label}</span>
            {aside}
          </div>
          {children.length > 0 && (
            <details open={!folded}>
              <summary aria-label={`Các mục thuộc ${label}`} />
              <ul>
                <Nodes nodes={children} />
              </ul>
            </details>
          )}
        </li>
      ))}
    </>
  )
}
