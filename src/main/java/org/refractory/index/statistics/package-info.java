/**
 * What ranking counts: how many records hold a word and how long records are, of living records alone; and how whatever is
 * found out about a segment is read once. Must not know what the records are.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.index.statistics;
