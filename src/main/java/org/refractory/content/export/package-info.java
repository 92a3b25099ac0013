/** Writes the database back as {@code content/}, so that what people changed in the portal can be kept in version control. */
@org.jspecify.annotations.NullMarked
package org.refractory.content.export;
