/**
 * The feed faces of a search: RSS 2.0, Atom 1.0, JSON Feed 1.1.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.feed;
