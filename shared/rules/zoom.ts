import { zoomSteps, type Zoom } from '../model'

/** The zoom after one step; at an end it stays. */
export function zoomAfter(zoom: Zoom, step: 'in' | 'out' | 'reset'): Zoom {
  if (step === 'reset') return 100
  return zoomSteps[zoomSteps.indexOf(zoom) + (step === 'in' ? 1 : -1)] ?? zoom
}
