/**
 * Brings {@code content/} into the database: idempotent, field by field, a person's change wins. Must not know the index.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.content.load;
