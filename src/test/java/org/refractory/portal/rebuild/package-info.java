/** Indexes that are built again, and large imports, while people read and write. */
@org.jspecify.annotations.NullMarked
package org.refractory.portal.rebuild;
