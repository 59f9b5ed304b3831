export { createDataFiles } from './data-files'
export { openRefusals, type Refusals } from './refusals'
export { openTransferSink, type FileSink } from './sink'
export { openTransferSource, type FileSource } from './source'
