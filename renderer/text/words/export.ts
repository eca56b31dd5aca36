import { words } from '../words.ts'

/** What leaves the desk: the export of a list, the copy of marked rows. */
export const exportWords = words({
  'act.export': ['导出当前视图', 'Export this view'],
  'act.export.hint': ['XLSX 或 CSV，留痕', 'XLSX or CSV, recorded'],
  'act.stopExport': ['停止导出', 'Stop the export'],
  'act.showExport': ['打开导出文件夹', 'Open the export folder'],
  'act.copyRows': ['复制勾选的行', 'Copy the marked rows'],
  'act.copyRows.hint': ['文本与表格，留痕', 'as text and table, recorded'],

  'export.title': ['导出', 'Export'],
  'export.format': ['格式', 'Format'],
  'export.format.xlsx': ['XLSX 工作簿', 'XLSX workbook'],
  'export.format.xlsx.hint': [
    '日期、件数可以计算，单号、电话一位不少；表头冻结，可筛选',
    'Dates and counts can be calculated with, numbers and phones keep every digit; frozen head, filter',
  ],
  'export.format.csv': ['CSV 文本', 'CSV text'],
  'export.format.csv.hint': [
    '给别的程序读，UTF-8。用表格软件看选 XLSX：它会改写 CSV 里的长号码',
    'For other programs, UTF-8. To look at it choose XLSX: spreadsheets rewrite long numbers of a CSV',
  ],
  'export.rows': ['行', 'Rows'],
  'export.scope.view': ['当前视图 {{count}} 行', 'This view, {{count}} rows'],
  'export.scope.marked': ['勾选的 {{count}} 行', 'The {{count}} marked rows'],
  'export.columnList': ['{{count}} 列：{{heads}}', '{{count}} columns: {{heads}}'],
  'export.join': ['、', ', '],
  'export.record': [
    '诉求人和屏幕上一样打码。谁、何时、条件、行数、列都留痕',
    'Appellants are masked as on the screen. Who, when, conditions, rows and columns are recorded',
  ],
  'export.start': ['导出', 'Export'],
  'export.stop': ['停止，不留文件', 'Stop, leave no file'],
  'export.goesOn': ['关上这里，导出照常进行', 'Close this and the export goes on'],
  'export.show': ['打开文件夹', 'Open folder'],
  'export.dismiss': ['收起', 'Dismiss'],

  'export.running': ['正在导出 {{done}} / {{total}} 行', 'Exporting {{done}} / {{total}} rows'],
  'export.left': ['还要 {{span}}', '{{span}} left'],
  'export.done': ['已导出 {{count}} 行到「{{folder}}」文件夹', '{{count}} rows exported to the {{folder}} folder'],
  'export.stopped': ['导出已停止，没有留下文件', 'Export stopped, no file was left'],
  'export.fault.diskFull': [
    '磁盘快满了，导出没有完成，没有留下文件。清出空间再按 Ctrl+E',
    'The disk is nearly full; nothing was exported and no file was left. Free space, then press Ctrl+E',
  ],
  'export.fault.folderFailed': [
    '导出文件夹写不进去，没有导出。找管理员看文件夹权限',
    'The export folder cannot be written to; nothing was exported. Ask the administrator about its permissions',
  ],
  'export.fault.fileLocked': [
    '文件被别的程序占着，没有导出。关上它再按 Ctrl+E',
    'Another program holds the file; nothing was exported. Close it, then press Ctrl+E',
  ],
  'export.fault.writeFailed': [
    '写文件时出错，没有留下文件。按 Ctrl+E 再来一次',
    'The file could not be written and none was left. Press Ctrl+E to try again',
  ],
  'export.fault.storeGone': [
    '列表中途断了，没有留下文件。按 Ctrl+E 再来一次',
    'The list broke off on the way and no file was left. Press Ctrl+E to try again',
  ],
  'export.fault.auditFailed': [
    '留痕写不进磁盘，所以没有导出。看磁盘空间，再按 Ctrl+E',
    'The record could not be written to disk, so nothing was exported. Look at the disk space, then press Ctrl+E',
  ],
  'export.fault.alreadyRunning': [
    '上一份还在导出。等它完，或在 Ctrl+K 里选「停止导出」',
    'Another export is running. Wait for it, or choose “Stop the export” in Ctrl+K',
  ],
  'export.fault.notAllowed': ['这个席位不能导出', 'Nothing can be exported from this desk'],

  'export.history': ['本机最近留痕', 'Lately recorded at this desk'],
  'export.history.failed': ['留痕读不出来，找管理员', 'The record cannot be read; ask the administrator'],
  'export.history.none': ['还没有', 'Nothing yet'],
  'export.audit.exportBegun': ['开始导出 {{rows}} 行 {{format}}', 'began {{format}}, {{rows}} rows'],
  'export.audit.exportDone': ['导出 {{rows}} 行 {{format}}', '{{format}}, {{rows}} rows'],
  'export.audit.exportStopped': ['停止导出，{{format}}', 'stopped {{format}}'],
  'export.audit.exportFailed': ['导出失败，{{format}}', 'failed {{format}}'],
  'export.audit.outboxSaved': ['导出待送 {{rows}} 条', 'saved {{rows}} waiting commands'],
  'export.audit.diagnosticsSaved': ['导出诊断', 'saved diagnostics'],
  'export.audit.linesFailed': ['没写成文件，{{rows}} 条', 'file not written, {{rows}} lines'],
  'export.audit.revealed': ['揭示 {{no}}', 'showed {{no}} in full'],
  'export.audit.begunAnew': [
    '本机留痕缺了一段，接着网关的往下记',
    'part of the record was missing here; it goes on behind the gateway’s',
  ],
  'export.audit.copied': ['复制 {{rows}} 行', 'copied {{rows}} rows'],

  'export.order': ['按{{fields}}排', 'by {{fields}}'],
  'export.ascending': ['{{field}}↑', '{{field}} ↑'],
  'export.descending': ['{{field}}↓', '{{field}} ↓'],
  'export.head.appealCount': ['来源条数', 'Appeals'],
  'export.head.likelyRepeats': ['疑似重复', 'Likely repeats'],
  'export.head.network': ['网络', 'Network'],
  'export.head.sync': ['送达', 'Sync'],
  'export.head.claim': ['占有人', 'Claimed by'],

  'said.noExportRuns': ['没有正在进行的导出', 'No export is running'],
  'said.noExport': ['没有导出好的文件。按 Ctrl+E 导出', 'No file has been exported. Ctrl+E exports this view'],
  'said.copied': ['{{count}} 行已复制，可粘贴到表格或文字里', '{{count}} rows copied, ready for a sheet or a text'],
})
