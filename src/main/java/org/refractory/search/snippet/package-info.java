/**
 * Shows where a text holds what is asked for: reads the places of words from the index, where they were written down, instead
 * of taking the text apart once more. Must not know questions.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.search.snippet;
