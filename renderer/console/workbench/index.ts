export { Workbench, type WorkbenchProps } from './workbench'
export { WorkbenchTrigger } from './workbench-trigger'
export { closeWorkbench } from './workbench-state'
