// A table of fields that takes the keys of a spreadsheet: arrows, Enter, F2, fill down, undo, blocks to copy and paste.
import { readBlock, writeBlock } from './block.js'

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Cell */
/** @typedef {{ cell: Cell, was: string, now: string }} Change */

const columns = ['text', 'cause', 'proposal']

/**
 * @param {HTMLTableElement} table each body of it one row; its fields are of the class `cell`
 * @param {(cell: Cell) => void} edited what to do when a cell has another text
 * @param {(words: string) => void} say
 */
export function spreadsheet(table, edited, say) {
  /** Acts that can be undone, each with all its changes; and those that were. @type {Change[][]} */
  let done = []
  /** @type {Change[][]} */
  let undone = []
  /** The text of the focused cell before it was typed in. */
  let before = ''
  /** Within a cell the arrows move the caret, as after F2. */
  let editing = false
  /** The other corner of the cells that are picked. @type {Cell | null} */
  let corner = null
  /** @type {Cell[][]} */
  let picked = []

  const rows = () => [...table.tBodies]
  const cellOf = (/** @type {EventTarget | null} */ target) =>
    target instanceof Element ? /** @type {Cell | null} */ (target.closest('.cell')) : null
  const cellIn = (/** @type {Element | undefined} */ row, /** @type {string} */ column) =>
    /** @type {Cell | null} */ (row?.querySelector(`.cell[data-column="${column}"]`) ?? null)
  const placeOf = (/** @type {Cell} */ cell) => ({
    row: rows().indexOf(/** @type {HTMLTableSectionElement} */ (cell.closest('tbody'))),
    column: columns.indexOf(cell.dataset.column ?? ''),
  })

  /** The next cell in a direction; rows without one (headings, computed lines) are passed over. */
  function neighbour(/** @type {Cell} */ cell, /** @type {number} */ down, /** @type {number} */ right) {
    const { row, column } = placeOf(cell)
    if (right !== 0) return cellIn(rows()[row], columns[column + right] ?? '')
    for (let at = row + down; at >= 0 && at < rows().length; at += down) {
      const found = cellIn(rows()[at], columns[column] ?? '')
      if (found !== null) return found
    }
    return null
  }

  /** Notes as one act what was typed into the cell since it has the focus. */
  function commit(/** @type {Cell} */ cell) {
    if (cell.value !== before) remember([{ cell, was: before, now: cell.value }])
    before = cell.value
  }

  function remember(/** @type {Change[]} */ act) {
    done = [...done.slice(-199), act]
    undone = []
  }

  /** Puts texts into cells, as one act. */
  function write(/** @type {{ cell: Cell, now: string }[]} */ texts) {
    const act = texts.map(({ cell, now }) => ({ cell, was: cell.value, now })).filter(({ was, now }) => was !== now)
    if (act.length === 0) return
    remember(act)
    put(act.map(({ cell, now }) => ({ cell, text: now })))
  }

  function put(/** @type {{ cell: Cell, text: string }[]} */ texts) {
    for (const { cell, text } of texts) {
      cell.value = text
      edited(cell)
    }
    const at = cellOf(document.activeElement)
    if (at !== null) before = at.value
  }

  function undo() {
    const act = done.pop()
    if (act === undefined) return
    undone.push(act)
    put(act.map(({ cell, was }) => ({ cell, text: was })))
    act[0]?.cell.focus()
  }

  function redo() {
    const act = undone.pop()
    if (act === undefined) return
    done.push(act)
    put(act.map(({ cell, now }) => ({ cell, text: now })))
    act[0]?.cell.focus()
  }

  function pick(/** @type {Cell} */ from, /** @type {Cell} */ to) {
    unpick()
    const [a, b] = [placeOf(from), placeOf(to)]
    const names = columns.slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1)
    const between = rows().slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    picked = between
      .map((row) => names.map((name) => cellIn(row, name)))
      .filter((cells) => cells.every((cell) => cell !== null))
      .map((cells) => /** @type {Cell[]} */ (cells))
    corner = to
    for (const cell of picked.flat()) cell.classList.add('picked')
  }

  function unpick() {
    for (const cell of picked.flat()) cell.classList.remove('picked')
    picked = []
    corner = null
  }

  function fillDown(/** @type {Cell} */ cell) {
    if (picked.length > 1) {
      const [first = [], ...below] = picked
      return write(below.flatMap((row) => row.map((one, at) => ({ cell: one, now: first[at]?.value ?? '' }))))
    }
    const above = neighbour(cell, -1, 0)
    if (above !== null) write([{ cell, now: above.value }])
  }

  /** From the cell on to the right and down. An empty cell of the block leaves what is there. */
  function paste(/** @type {Cell} */ cell, /** @type {string[][]} */ block) {
    const { row, column } = placeOf(cell)
    let onto = rows().slice(row)
    const isLine = (/** @type {Element | undefined} */ one) => one?.classList.contains('line') ?? false
    // A block without the form's headings passes over them.
    if (block.some((cells, at) => onto[at] && !isLine(onto[at]) && cells.some((text) => text !== ''))) onto = onto.filter(isLine)
    /** @type {{ cell: Cell, now: string }[]} */
    const texts = []
    let left = 0
    for (const [down, cells] of block.entries()) {
      for (const [right, now] of cells.entries()) {
        if (now === '') continue
        const to = cellIn(onto[down], columns[column + right] ?? '')
        if (to === null) left++
        else texts.push({ cell: to, now })
      }
    }
    write(texts)
    say(`Đã dán ${texts.length} ô${left === 0 ? '' : `, bỏ qua ${left} ô tự tính hoặc ngoài bảng`}. Ctrl + Z để hoàn tác.`)
  }

  table.addEventListener('focusin', ({ target }) => {
    const cell = cellOf(target)
    if (cell === null) return
    before = cell.value
    editing = false
    cell.select()
  })
  table.addEventListener('focusout', ({ target }) => {
    const cell = cellOf(target)
    if (cell !== null) commit(cell)
  })
  table.addEventListener('mousedown', ({ target }) => {
    unpick()
    // A second press on the same cell goes into it.
    editing = cellOf(target) !== null && cellOf(target) === document.activeElement
  })
  table.addEventListener('click', ({ target }) => {
    const cell = cellOf(target)
    if (cell?.dataset.column === 'text' && !editing && cell.selectionStart === cell.selectionEnd) cell.select()
  })
  table.addEventListener('input', ({ target }) => {
    const cell = cellOf(target)
    if (cell === null) return
    unpick()
    // Sentences are mended while they are written; a figure is mostly typed anew.
    if (cell.dataset.column !== 'text') editing = true
    edited(cell)
  })
  table.addEventListener('copy', (event) => {
    if (picked.flat().length < 2) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', writeBlock(picked.map((row) => row.map(({ value }) => value))))
  })
  table.addEventListener('paste', (event) => {
    const cell = cellOf(event.target)
    const block = readBlock(event.clipboardData)
    if (cell === null || block === null) return
    event.preventDefault()
    commit(cell)
    paste(picked[0]?.[0] ?? cell, block)
  })
  table.addEventListener('keydown', (event) => {
    const cell = cellOf(event.target)
    // While a letter is being put together (Telex), its keys are not for the table.
    if (cell === null || event.isComposing) return
    if (pressed(event, cell)) event.preventDefault()
  })

  const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

  /** Does what a key stands for; false where it is the field's own. */
  function pressed(/** @type {KeyboardEvent} */ event, /** @type {Cell} */ cell) {
    const { key, shiftKey, altKey } = event
    if (event.ctrlKey || event.metaKey) return command(shiftKey ? `shift+${key.toLowerCase()}` : key.toLowerCase(), cell)
    if (key in arrows && !editing && !altKey) {
      const [down = 0, right = 0] = arrows[/** @type {keyof typeof arrows} */ (key)]
      if (!shiftKey) return go(neighbour(cell, down, right))
      const to = neighbour(corner ?? cell, down, right)
      if (to !== null) pick(cell, to)
      return true
    }
    if (key === 'Enter') {
      if (altKey && cell instanceof HTMLTextAreaElement) {
        cell.setRangeText('\n', cell.selectionStart, cell.selectionEnd, 'end')
        edited(cell)
      } else go(neighbour(cell, shiftKey ? -1 : 1, 0))
      return true
    }
    if (key === 'F2') {
      editing = !editing
      cell.setSelectionRange(cell.value.length, cell.value.length)
      return true
    }
    if (key === 'Escape') {
      unpick()
      if (cell.value !== before) put([{ cell, text: before }])
      editing = false
      cell.select()
      return true
    }
    if ((key === 'Delete' || key === 'Backspace') && picked.flat().length > 1) {
      write(picked.flat().map((one) => ({ cell: one, now: '' })))
      return true
    }
    return false
  }

  function command(/** @type {string} */ key, /** @type {Cell} */ cell) {
    if (key === 'd') {
      commit(cell)
      fillDown(cell)
    } else if (key === 'z') {
      commit(cell)
      undo()
    } else if (key === 'y' || key === 'shift+z') redo()
    else return false
    return true
  }

  function go(/** @type {Cell | null} */ to) {
    unpick()
    to?.focus()
    return true
  }
}
