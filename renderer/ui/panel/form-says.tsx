/** The foot of a form: what will follow, or why it was refused; heard by screen readers as soon as it changes. */
export function FormSays(props: { readonly refusal: string; readonly otherwise: string }) {
  const { refusal, otherwise } = props
  return (
    <span className={`form-after${refusal === '' ? '' : ' is-refusal'}`} role="alert">
      {refusal === '' ? otherwise : refusal}
    </span>
  )
}
