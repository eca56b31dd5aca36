import { useWords } from '../../text/translate.ts'
import { ShapeView } from './shape.tsx'
import { lampShapes, type Lamp } from './shapes.ts'

export function NetworkLamp(props: { readonly lamp: Lamp }) {
  const { t } = useWords()
  return (
    <ShapeView shape={lampShapes[props.lamp]} className={`lamp is-${props.lamp}`} title={t(`lamp.${props.lamp}`)} />
  )
}
