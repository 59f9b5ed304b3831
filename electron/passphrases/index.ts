export { createPassphrases, type PassphraseWorker } from './passphrases'
export { recommendedCost } from './scrypt'
