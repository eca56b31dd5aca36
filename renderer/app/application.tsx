import { useEffect, useState } from 'react'
import type { Desk, Settings } from '#shared/ipc/contract.ts'
import { desk as bridge } from '../desk/bridge.ts'
import { ConfigurationScreen } from '../features/sign-in/configuration-screen.tsx'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'
import { markReady, markScreen, type ScreenName } from './ready.ts'
import { SessionScreen } from './session/session-screen.tsx'
import { Look } from './theme/look.tsx'
import { BareTitleBar } from './workbench/title-bar.tsx'

/** Which of the three screens: configuration faults, sign-in, or the workbench of a signed-in person. */
export function Application(props: { readonly first: Desk; readonly nonce: string }) {
  const [desk, setDesk] = useState(props.first)
  useEffect(() => bridge.listen('desk.changed', setDesk), [])

  function changeSettings(change: Partial<Settings>): void {
    void bridge.request('settings.change', change).then((answer) => {
      if (answer.ok) setDesk((present) => ({ ...present, settings: answer.value }))
    })
  }

  const screen: ScreenName =
    desk.mode === 'misconfigured' ? 'configuration' : desk.session === null ? 'sign-in' : 'workbench'
  useEffect(() => {
    markScreen(screen)
    if (screen !== 'workbench') markReady()
  }, [screen])

  return (
    <Look settings={desk.settings} nonce={props.nonce}>
      {screen === 'workbench' ? (
        <SessionScreen key={desk.session?.actor.id} desk={desk} nonce={props.nonce} onSettings={changeSettings} />
      ) : (
        <div className="before-work">
          <BareTitleBar settings={desk.settings} onSettings={changeSettings} />
          {screen === 'configuration' ? (
            <ConfigurationScreen desk={desk} />
          ) : (
            <SignInScreen desk={desk} onSignedIn={(session) => setDesk((present) => ({ ...present, session }))} />
          )}
        </div>
      )}
    </Look>
  )
}
