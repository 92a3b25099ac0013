/**
 * Where the other names of things stand, once that was looked up: a phrase of several words is expensive to find, and the
 * names of a vocabulary are asked for again and again. Must not know what the names mean.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.index.phrase;
