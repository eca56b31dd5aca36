/** Invented people who sign in to the demonstration. Their passwords stand on its sign-in screen and open nothing else. */
export type DemonstrationRole = 'operator' | 'visitor' | 'supervisor' | 'auditor' | 'administrator'

export type DemonstrationAccount = {
  readonly username: string
  readonly name: string
  readonly nameEn: string
  readonly role: DemonstrationRole
  /** Where the person sits, as the status bar shows it. */
  readonly desk: string
  readonly deskEn: string
  readonly password: string
}

type Row = readonly [
  username: string,
  name: string,
  nameEn: string,
  role: DemonstrationRole,
  desk: string,
  deskEn: string,
]

const rows: readonly Row[] = [
  ['ma', '马某某', 'Ma', 'operator', '12345 专席', '12345 desk'],
  ['qian', '钱某', 'Qian', 'operator', '综合席', 'General desk'],
  ['sun', '孙某', 'Sun', 'operator', '交警席', 'Traffic desk'],
  ['li', '李某某', 'Li', 'visitor', '回访席', 'Visit desk'],
  ['he', '何某', 'He', 'visitor', '回访席', 'Visit desk'],
  ['zhou', '周某某', 'Zhou', 'supervisor', '指挥中心值班长', 'Shift supervisor'],
  ['wu', '吴某', 'Wu', 'auditor', '审计', 'Audit'],
  ['zheng', '郑某', 'Zheng', 'administrator', '平台管理', 'Administration'],
]

export const demonstrationAccounts: readonly DemonstrationAccount[] = rows.map(
  ([username, name, nameEn, role, desk, deskEn]) => ({
    username,
    name,
    nameEn,
    role,
    desk,
    deskEn,
    password: `demo-${username}-2012`,
  }),
)
