/**
 * For processes under a policy that forbids `eval`: zod would try it out once and be reported for it. Has to be imported
 * before any schema is made, so first of all imports.
 */
import { z } from 'zod'

z.config({ jitless: true })
