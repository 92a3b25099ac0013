/**
 * A portal's truth in one file, and back. {@code Backup} writes what one snapshot of the database says, {@code BackupFile}
 * proves that a file is still what was written, {@code Restore} loads it into an empty database. Must not know what the tables
 * mean: it asks the database which there are, so that a new one is never forgotten.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.backup;
