/** Refractory: the map comes here. */
@org.jspecify.annotations.NullMarked
package org.refractory;
