/** People and programs who mean harm to a portal with a small heap, and one reader who must not notice. */
@org.jspecify.annotations.NullMarked
package org.refractory.portal.hostile;
