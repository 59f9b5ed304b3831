import nedb from '@seald-io/nedb'

/** @param {string} filename @returns {Promise<unknown>} */
export async function openNedb(filename) {
  const database = new nedb({ filename })
  await database.loadDatabaseAsync()
  return database
}

/** @param {unknown} database @param {unknown} documents @returns {Promise<void>} */
export async function insertIntoNedb(database, documents) {
  await database.insertAsync(documents)
}
