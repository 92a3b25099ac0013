/**
 * What a person typed, read as a question: words, phrases, operators and fields. Any text is a question. Knows the names of
 * the vocabularies and how text becomes words; must not know the index.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.search.question;
