/** 受理员, 回访员, 主管, 审计员, 管理员; units answer through the police network; the gateway acts for channels and timers. */
export const roles = ['operator', 'visitor', 'supervisor', 'auditor', 'administrator', 'unit', 'gateway'] as const
export type Role = (typeof roles)[number]

/** Who gave a command. `id` is the account name, or the unit id of a unit. */
export type Actor = { readonly id: string; readonly name: string; readonly role: Role }
