export { browserStorage, pageStorage, tabStorage, type PageStorage } from './page-storage'
