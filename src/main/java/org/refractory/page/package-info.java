/**
 * Public pages, the same bytes for everyone, answered from the index alone.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.page;
