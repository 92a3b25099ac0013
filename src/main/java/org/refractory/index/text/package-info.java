/**
 * How text becomes words, in the index and in questions: one analysis for both. Must not know records.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.index.text;
