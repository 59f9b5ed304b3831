import { z } from 'zod'

// Before any schema is made. In a page zod would otherwise probe `new Function`, which our content security policy
// reports; elsewhere schemas compiled by it check in half the time, and a commit or an import is mostly checks.
z.config({ jitless: 'document' in globalThis })

export { z }
