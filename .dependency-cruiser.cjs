// Who may import whom. One rule for each wall of the house; tests/contract/boundaries.test.ts plants a violation of
// every rule named here and demands that it is found, so a rule that catches nothing does not stay.
// Resolved paths are matched: relative or #shared/…, as value or as type, makes no difference unless a rule says so.

const packages = '(^|/)node_modules/'
const ours = '^(shared|electron|renderer|gateway|build|tests)/'
const test = '\\.test\\.tsx?$'

/** Everything `from` may reach is listed; whatever else it imports breaks the rule. */
function only(name, comment, { from, except = [] }, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: [test, ...except] },
    to: { pathNot: allowed, dependencyTypesNot: ['core'] },
  }
}

function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

function somePackages(...names) {
  return names.map((name) => `(^|/)node_modules/(@types/)?${name}/`)
}

module.exports = {
  forbidden: [
    never('no-cycle', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    never('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    never(
      'declared-packages',
      'Only packages that package.json names: others come and go with their owners.',
      { path: ours },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'shipped-without-tools',
      'What a gateway needs at run time stands under dependencies, not devDependencies.',
      { path: '^(gateway|shared)/', pathNot: test },
      { dependencyTypes: ['npm-dev'] },
    ),
    never(
      'across-by-name',
      'From another top folder shared/ and gateway/ are reached as #shared/… and #gateway/…, never by ../..',
      { path: '^([^/]+)/' },
      { path: '^(shared|gateway)/', pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    never(
      'tests-stay-tests',
      'The product does not lean on its tests.',
      { path: '^(shared|electron|renderer|gateway)/', pathNot: test },
      { path: ['^tests/', test] },
    ),
    never(
      'tools-stay-tools',
      'The product does not lean on the tools that build it.',
      { path: '^(shared|electron|renderer|gateway)/', pathNot: test },
      { path: ['^build/', '^[^/]+\\.config\\.[cm]?[jt]s$'] },
    ),

    // shared/
    only(
      'domain-imports-nothing',
      'The rules of the work import nothing, packages included.',
      { from: '^shared/domain/' },
      ['^shared/domain/'],
    ),
    only('wire-is-domain-and-zod', 'Messages to the gateway: shapes over the domain.', { from: '^shared/wire/' }, [
      '^shared/(domain|wire)/',
      ...somePackages('zod'),
    ]),
    only('sync-is-domain-and-wire', 'The sync machine is values only.', { from: '^shared/sync/' }, [
      '^shared/(domain|wire|sync)/',
    ]),
    only(
      'ipc-is-shapes',
      'The contract between window and main: shapes over domain and wire.',
      { from: '^shared/ipc/', except: ['^shared/ipc/channels\\.ts$'] },
      ['^shared/(domain|wire|ipc)/', ...somePackages('zod')],
    ),
    only(
      'channels-are-data',
      'The preload bundles the names and nothing else.',
      { from: '^shared/ipc/channels\\.ts$' },
      ['^$'],
    ),
    never(
      'shared-without-node',
      'shared/ runs in a window, in a worker and on a server alike.',
      { path: '^shared/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),

    // electron/
    only(
      'preload-is-narrow',
      'A sandboxed preload: electron, channel names; shapes as types only.',
      { from: '^electron/preload/' },
      ['^electron/preload/', '^shared/ipc/', ...somePackages('electron')],
    ),
    never(
      'preload-carries-no-shapes',
      'Shapes (and zod with them) stay out of the preload: import type.',
      { path: '^electron/preload/', pathNot: test },
      { path: '^shared/', pathNot: '^shared/ipc/channels\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'preload-without-node',
      'There is no Node in a sandboxed preload.',
      { path: '^electron/preload/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    never(
      'main-knows-no-window',
      'The main process starts the window and the gateway as built files; it imports neither.',
      { path: '^electron/main/', pathNot: test },
      { path: '^(renderer|gateway|electron/preload)/' },
    ),
    never(
      'electron-only-in-electron',
      'Nothing but electron/ knows Electron.',
      { path: '^(shared|renderer|gateway|build)/' },
      { path: '(^|/)node_modules/electron/' },
    ),

    // renderer/
    never(
      'window-without-node',
      'The window and its worker have no Node.',
      { path: '^renderer/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    never(
      'window-knows-no-process',
      'The window reaches the other processes through renderer/desk and nothing else.',
      { path: '^renderer/' },
      { path: '^(electron|gateway)/' },
    ),
    never(
      'features-are-islands',
      'Two features need one thing: it moves down to ui, text, store or shared.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    never(
      'features-below-app',
      'The shell knows the features; no feature knows the shell.',
      { path: '^renderer/(features|ui|text|desk|store)/' },
      { path: '^renderer/app/' },
    ),
    never(
      'features-speak-domain',
      'A feature speaks the language of the work; messages to gateway and sync are for store and main.',
      { path: '^renderer/(features|ui)/', pathNot: test },
      { path: '^shared/(wire|sync)/' },
    ),
    only('ui-is-given-what-it-shows', 'Widgets ask nobody: no store, no desk, no feature.', { from: '^renderer/ui/' }, [
      '^renderer/(ui|text)/',
      '^shared/domain/',
      packages,
    ]),
    only('text-is-words', 'Words, and the codes they stand for.', { from: '^renderer/text/' }, [
      '^renderer/text/',
      '^shared/(domain|ipc|wire|sync)/',
      ...somePackages('i18next', 'react-i18next', 'react', 'antd', '@ag-grid-community/locale', 'dayjs'),
    ]),
    only(
      'desk-is-the-door',
      'The doors to main and store, and what several islands make of their answers: contracts, React, screen state.',
      { from: '^renderer/desk/' },
      [
        '^renderer/desk/',
        '^renderer/store/protocol\\.ts$',
        '^shared/(ipc|domain|wire)/',
        ...somePackages('react', 'zustand'),
      ],
    ),
    only('store-is-alone', 'The worker: shared, its libraries, and nothing that draws.', { from: '^renderer/store/' }, [
      '^renderer/store/',
      '^shared/',
      ...somePackages('dexie', 'pinyin-pro'),
    ]),
    never(
      'store-by-its-messages',
      'The store runs in a worker: outside it there are its messages, and types.',
      { path: '^renderer/(app|features|ui|text|desk)/', pathNot: test },
      { path: '^renderer/store/', pathNot: '^renderer/store/protocol\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'one-database-door',
      'Only the store touches IndexedDB.',
      { path: ours, pathNot: ['^renderer/store/', test, '^tests/'] },
      { path: '(^|/)node_modules/dexie' },
    ),
    never(
      'one-grid-door',
      'The grid is wrapped once, in ui.',
      { path: ours, pathNot: ['^renderer/ui/', test, '^tests/'] },
      { path: '(^|/)node_modules/ag-grid-' },
    ),

    // gateway/
    never(
      'gateway-speaks-wire',
      'The gateway knows the work and the wire; it has no window and no sync machine.',
      { path: '^gateway/', pathNot: test },
      { path: '^(shared/(ipc|sync)|electron|renderer)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The runtime's stand-in for default_app runs inside Electron, not in this project.
    exclude: { path: ['^build/runtime/default-app/', '^dist/', '^release/', '^\\.cache/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
