/** Databases that go away, freeze or fill their disk while people read and write. */
@org.jspecify.annotations.NullMarked
package org.refractory.portal.outage;
