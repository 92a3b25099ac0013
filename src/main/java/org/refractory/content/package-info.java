/**
 * What people edit in pull requests: mechanisms, vocabularies, pages and the starter set, checked and loaded.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.content;
