/**
 * How much of the portal one client may take, so that there is always enough for the others: requests, connections, time and
 * memory. Must not know any noun of the domain.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.web.limit;
