import { themeQuartz, type Theme } from 'ag-grid-community'

/** Colours are our own variables, so that light and dark change without touching the grid. */
export function gridTheme(rowHeight: number): Theme {
  return themeQuartz.withParams({
    fontSize: 12,
    rowHeight,
    headerHeight: 28,
    spacing: 4,
    cellHorizontalPadding: 6,
    listItemHeight: 24,
    iconSize: 12,
    fontFamily: 'var(--font)',
    browserColorScheme: 'inherit',
    backgroundColor: 'var(--surface)',
    foregroundColor: 'var(--t1)',
    headerBackgroundColor: 'var(--sunken)',
    headerTextColor: 'var(--t2)',
    headerFontWeight: 400,
    borderColor: 'var(--l1)',
    rowBorder: { width: 1, color: 'var(--l1)' },
    columnBorder: false,
    headerColumnBorder: { color: 'var(--l1)' },
    headerRowBorder: { width: 1, color: 'var(--l2)' },
    headerColumnResizeHandleHeight: '0',
    oddRowBackgroundColor: 'var(--surface)',
    rowHoverColor: 'var(--hover)',
    selectedRowBackgroundColor: 'var(--hover)',
    accentColor: 'var(--accent-solid)',
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    checkboxBorderRadius: 2,
  })
}
