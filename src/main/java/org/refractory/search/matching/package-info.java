/**
 * Finds, ranks and counts records on one state of an index, and knows neither questions nor pages. The answers are those of
 * Lucene's own collectors; the ways there are shorter.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.search.matching;
