/**
 * Measures search on collections whose answers were judged by people, beside plain Lucene. Nothing here is used by the portal
 * itself; what it measures is the portal's own analysis, documents and ranking.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.search.evaluation;
