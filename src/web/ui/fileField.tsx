import { Control, type ControlProps, described } from './control.tsx'

interface FileFieldProps extends ControlProps {
  /** Endings that the choice of files begins with: '.docx,.pdf'. */
  accept: string
  multiple?: boolean | undefined
}

/** A field for files, chosen or dropped on it; its form must say that it sends files. */
export function FileField({ accept, multiple, ...control }: FileFieldProps) {
  return (
    <Control {...control}>
      <input
        class="input file"
        type="file"
        id={control.id ?? control.name}
        name={control.name}
        multiple={multiple}
        accept={accept}
        {...described(control)}
      />
    </Control>
  )
}
