/**
 * What may have been meant by what is being typed: names of things, titles, and words that are spelled almost the same. All of
 * it comes from the public index. Must not know requests.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.search.suggest;
