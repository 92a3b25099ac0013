/**
 * A search request in, ranked records with facets and snippets out, from the public index alone.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.search;
