/**
 * The Lucene projections of the log: public holds only what is public, desk the rest. Only this package and search know Lucene.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.index;
