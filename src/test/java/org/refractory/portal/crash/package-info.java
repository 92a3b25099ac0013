/** Portals and databases that are killed in the middle of work, and a ledger outside of them that knows what they promised. */
@org.jspecify.annotations.NullMarked
package org.refractory.portal.crash;
