/** Minutes of everything at once, and what has grown afterwards. */
@org.jspecify.annotations.NullMarked
package org.refractory.portal.soak;
