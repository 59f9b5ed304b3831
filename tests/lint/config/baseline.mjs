/**
 * What Chromium 108 reads, in the terms of css/use-baseline: everything that every browser had by the end of 2022,
 * and what Chromium had before the others.
 */
export const baselineOfChromium108 = {
  available: 2022,
  allowAtRules: ['container', 'counter-style', 'page', 'property'],
  allowMediaConditions: ['color-gamut'],
  allowUnits: ['cqw', 'cqh', 'cqi', 'cqb', 'cqmin', 'cqmax'],
  allowSelectors: ['has', 'highlight', 'first', 'target-text'],
  allowProperties: [
    // Of Chromium 93; where a browser of a customer lacks it, its own colour stays.
    'accent-color',
    'backdrop-filter',
    'contain-intrinsic-block-size',
    'contain-intrinsic-height',
    'contain-intrinsic-inline-size',
    'contain-intrinsic-size',
    'contain-intrinsic-width',
    'container',
    'container-name',
    'container-type',
    'content-visibility',
    'counter-set',
    'font-synthesis-small-caps',
    'font-synthesis-style',
    'font-synthesis-weight',
    'hyphenate-character',
    'hyphens',
    'outline',
    'page',
    'resize',
    'rx',
    'ry',
    'scrollbar-gutter',
    'zoom',
    // Of Chromium 121, and harmless before: the scrollbar keeps the platform's width and colour.
    'scrollbar-color',
    'scrollbar-width',
  ],
}
