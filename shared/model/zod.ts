import { z } from 'zod'

// Before any schema is used: zod would otherwise probe `new Function`, which our content security policy reports.
z.config({ jitless: true })

export { z }
