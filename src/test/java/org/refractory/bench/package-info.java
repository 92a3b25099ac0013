/**
 * What the portal costs beside plain Lucene: made-up records like real ones, imported by the front door, and measured. Run by
 * {@code ./mvnw verify -Pbench}.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.bench;
