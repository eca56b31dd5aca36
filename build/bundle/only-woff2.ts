import type { Plugin } from 'vite'

/** Font packages also name a WOFF file for browsers of long ago; it would only make what we ship larger. */
export function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    generateBundle(_options, bundle) {
      for (const [file, part] of Object.entries(bundle)) {
        if (file.endsWith('.woff')) delete bundle[file]
        if (part.type === 'asset' && file.endsWith('.css') && typeof part.source === 'string') {
          part.source = withoutWoff(part.source)
        }
      }
    },
  }
}

export function withoutWoff(css: string): string {
  return css.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\((["']?)woff\1\)/g, '')
}
