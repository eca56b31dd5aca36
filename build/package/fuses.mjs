// The switches burnt into the shipped binary, which nobody can turn with an argument or a variable afterwards.
import { FuseV1Options, FuseVersion } from '@electron/fuses'

/** 'release' is shipped. 'test' differs in one fuse: Playwright attaches through --inspect. */
export function fusesOf(profile) {
  if (profile !== 'release' && profile !== 'test') throw new Error(`No fuse profile is called ${profile}`)
  return {
    version: FuseVersion.V1,
    // The signed binary must not serve as a Node interpreter.
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: profile === 'test',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    // Otherwise the integrity check is passed by with a folder called app.
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The application is served from app://.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  }
}

/** Positions of the wire that this version of @electron/fuses has no name for. */
export function unknownFuses(wire) {
  return Object.keys(wire).filter((key) => key !== 'version' && FuseV1Options[key] === undefined)
}
