/** Two portals on one PostgreSQL: what people do on one is there on the other, whichever answers. */
@org.jspecify.annotations.NullMarked
package org.refractory.portal.pair;
