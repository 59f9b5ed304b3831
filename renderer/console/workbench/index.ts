export { Workbench, type WorkbenchProps } from './workbench'
export { WorkbenchTrigger } from './workbench-trigger'
