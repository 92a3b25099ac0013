/**
 * The process itself: configuration, the clock, the data folder and the database server. Knows nothing of the domain and imports no other package of ours.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.system;
