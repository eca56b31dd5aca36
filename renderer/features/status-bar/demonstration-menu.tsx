import { Button, Segmented, Select } from 'antd'
import type { Desk } from '#shared/ipc/contract.ts'
import { desk as bridge } from '../../desk/bridge.ts'
import { useWords } from '../../text/translate.ts'

type DemonstrationMenuProps = {
  readonly demonstration: NonNullable<Desk['demonstration']>
  readonly gatewayRuns: boolean
  readonly onLinks: () => void
}

const paces = [0, 2, 6, 20, 60, 300, 1200]

/** Lets a person cut the gateway and either network, and turn the stream of appeals up or down. */
export function DemonstrationMenu({ demonstration, gatewayRuns, onLinks }: DemonstrationMenuProps) {
  const { t } = useWords()
  const { networks, perMinute } = demonstration
  const choices = [...new Set([...paces, perMinute])].toSorted((a, b) => a - b)
  return (
    <div className="demonstration-menu">
      <Switch
        name={t('demo.gateway')}
        isOn={gatewayRuns}
        onTurn={(running) => void bridge.request('demonstration.gateway', { running })}
      />
      <Switch
        name={t('demo.police')}
        isOn={networks.police}
        onTurn={(up) => void bridge.request('demonstration.network', { network: 'police', up })}
      />
      <Switch
        name={t('demo.government')}
        isOn={networks.government}
        onTurn={(up) => void bridge.request('demonstration.network', { network: 'government', up })}
      />
      <label className="demonstration-line">
        <span>{t('demo.pace')}</span>
        <Select
          size="small"
          value={perMinute}
          options={choices.map((count) => ({ value: count, label: t('demo.perMinute', { count }) }))}
          onChange={(count) => void bridge.request('demonstration.pace', { perMinute: count })}
        />
      </label>
      <p className="bar-quiet">{t('demo.hint')}</p>
      <Button size="small" onClick={onLinks}>
        {t('act.links')}
      </Button>
    </div>
  )
}

function Switch(props: { readonly name: string; readonly isOn: boolean; readonly onTurn: (on: boolean) => void }) {
  const { t } = useWords()
  return (
    <div className="demonstration-line" role="group" aria-label={props.name}>
      <span>{props.name}</span>
      <Segmented
        size="small"
        value={props.isOn ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('demo.on') },
          { value: 'off', label: t('demo.off') },
        ]}
        onChange={(value) => props.onTurn(value === 'on')}
      />
    </div>
  )
}
